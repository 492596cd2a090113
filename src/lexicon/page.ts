/**
 * What pages say around a text, in several languages: Azerbaijani, Turkish, Russian, Ukrainian, Armenian, German,
 * French, Spanish, Italian, Portuguese, Dutch, Polish, English. A line is read without regard to capitals.
 */

/** Before the title of another page, or alone. */
export const READ_ALSO = `
  həmçinin oxuyun, həmçinin bax, oxuyun, ayrıca okuyun, ayrıca bakınız, bunu da okuyun, ilgili haber, читайте также,
  читать также, смотрите также, по теме, читайте також, дивіться також, կարդացեք նաև, lesen sie auch, lesen sie mehr,
  mehr zum thema, siehe auch, à lire aussi, lire aussi, voir aussi, lea también, lee también, ver también, leggi anche,
  vedi anche, leia também, veja também, lees ook, zie ook, czytaj także, czytaj też, zobacz także, also read, read also
`;

/** Alone on a line. */
export const SHARE = `
  paylaş, paylaşın, поделиться, поделитесь, поширити, կիսվել, teilen, artikel teilen, partager, compartir, condividi,
  compartilhar, delen, udostępnij, çap et, yazdır, распечатать, drucken, imprimer, imprimir, stampa
`;

/** Before who made a picture. */
export const PICTURE = `
  şəkil, foto, fotoğraf, görsel, фото, фотография, изображение, լուսանկարը, bild, bildquelle, photo, photograph, photos,
  image, picture, crédit, crédit photo, imagen, immagine, imagem, afbeelding, zdjęcie, fot.
`;

/** In a line of few words. */
export const RIGHTS = `
  bütün hüquqlar qorunur, tüm hakları saklıdır, все права защищены, усі права захищені, всі права захищені,
  բոլոր իրավունքները պաշտպանված են, alle rechte vorbehalten, tous droits réservés, todos los derechos reservados,
  tutti i diritti riservati, todos os direitos reservados, alle rechten voorbehouden, wszelkie prawa zastrzeżone
`;

/** At the start of a line of few words. */
export const SUBSCRIBE = `
  abunə olun, abone olun, bültenimize, подпишитесь, подписаться, підпишіться, підписатися, բաժանորդագրվել,
  newsletter abonnieren, jetzt abonnieren, abonnez-vous, s'abonner, suscríbete, suscribirse, iscriviti, abbonati,
  assine,
  inscreva-se, abonneer je, zapisz się
`;

/** In a line of few words. */
export const COOKIES = `
  çerezleri kullan, çerez politikası, kukilərdən istifadə, используем файлы cookie, использует файлы cookie,
  використовуємо файли cookie, verwendet cookies, verwenden cookies, utilise des cookies, utilisons des cookies,
  utiliza cookies, utilizamos cookies, usa cookie, utilizza cookie, usa cookies, gebruikt cookies, używa plików cookie
`;

/** Alone on a line. */
export const ADVERTISEMENT = `
  reklam, реклама, գովազդ, anzeige, werbung, publicité, publicidad, pubblicità, publicidade, advertentie, reklama,
  skip advertisement, story continues below advertisement, article continues below advertisement
`;
