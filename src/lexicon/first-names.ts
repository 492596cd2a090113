import { wordsIn } from "./build.ts";

/** First names that are borne nearly always by women or by men, common in news in English. Chosen by hand. */

const WOMEN = `
  Abigail Ada Adriana Agnes Aisha Alessandra Alexandra Alexandria Alice Alicia Alison Allison Alyssa Amanda Amelia Amy
  Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne Annette Annie Antonia Ashley Astrid Audrey Barbara Beatrice
  Bella Bernadette Beth Chelsea Betty Beverly Birgit Bonnie Brenda Bridget Brigitte Brittany Camilla Carla Carly
  Carmen Carol
  Carole Caroline Carolyn Carrie Catherine Cathy Cecilia Charlotte Cheryl Christina Christine Cindy Claire Clara Claudia
  Condoleezza Cynthia Daisy Dana Daniela Danielle Dawn Deborah Debbie Debra Denise Diana Diane Dianne Dolores Donna
  Dorothy Ebba Edith Eileen Elaine Eleanor Elena Elisabeth Elizabeth Ella Ellen Emily Emma Erica Erin Estelle Esther
  Eva Eve Evelyn Fatima Fiona Florence Frances Francesca Freya Gabriela Gail Georgina Gillian Gina Gisela Glenda Gloria
  Grace Greta Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Helga Hilary Hillary Holly Ida Ilse Imelda Inga
  Ingrid Irene Iris Irina Isabel Isabella Ivanka Jacqueline Jane Janet Janice Jean Jeanne Jennifer Jenny Jessica Jill
  Joan Joanna Joanne Jodie Josephine Joyce Judith Judy Julia Julie Juliet June Karen Karin Kate Katherine Kathleen
  Kathryn Kathy Katie Kayla Kellyanne Kirsten Kristen Kristin Kristina Lara Laura Lauren Leila Leyla Lena Leslie Lidia
  Lillian Linda Lindsay Lisa Liz Lois Loretta Lorraine Louise Lucia Lucy Lydia Lynn Lynne Madeleine Maggie Malia
  Margaret
  Maria Marianne Marie Marina Marjorie Marlene Martha Mary Maureen Maya Megan Meghan Melania Melanie Melissa Michelle
  Mildred Miranda Miriam Moira Molly Monica Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina Nora
  Norma Olga Olivia Pamela Patricia Patty Paula Pauline Penelope Penny Phyllis Rachel Rebecca Renee Rita Roberta Rosa
  Rose Rosemary Ruth Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Sigrid Silvia Simone Sofia Sonia Sophia
  Sasha Sophie Stella Stephanie Sue Susan Susanne Suzanne Svetlana Sylvia Tamara Tammy Tanya Tara Tatiana Teresa
  Tessa Theresa
  Tina Tracey Tracy Ulrike Ursula Valentina Valerie Vanessa Vera Veronica Vicki Vicky Victoria Violet Virginia Wendy
  Yvonne Zoe Zoey Kamala Tulsi Rashida Mazie Whoopi Oprah Ivana Jeri Kellie Megyn Meg Hope Deirdre Gwyneth Serena Venus
  Clare Gabrielle Katerina Kelly Kerri Lucie Letitia Maeve Marian Michele Petrina Shani Sherrilyn Tiffany Yulia Edie
  Peggy
  Adele Adelheid Adelina Agata Agnieszka Aida Aigul Aino Aisling Aleida Alena Alina Alma Aleksandra Alva Amina
  Anahit Anastasiya Aneta Anja Anke Annalena Anneke Annelise Annika Antje Antoinette Anya Aoife Arlene Asma Asya Aurelia
  Aylin Ayse Aysel Aytan Barbora Beata Beate Benazir Bente Berit Bettina Bianca Blanca Bożena Britta Carlotta
  Carolina Caterina Catalina Celia Celine Chantal Chiara Ciara Clarissa Claudette Colette Concepcion Cordelia
  Cornelia Corinna Corinne Cristina Dagmar Danuta Daria Delia Delphine Desiree Dilma Dina Dorota Dorte Dunja
  Eirini Ekaterina Eleni Eleonora Elif Elin Elina Elisa Elisabetta Elke Eliza Elmira Elnura Elodie Elsa Elsbeth Elvira
  Emilia Emine Erika Ernestine Esma Esperanza Eugenia Eugenie Eulalia Evelina Evgenia Ewa Farah Farida Fatma Federica
  Felicia Felicity Fernanda Filiz Flavia Franziska Frida Frieda Friederike Galina Gemma Genevieve Geraldine
  Gerda Gertrude
  Giulia Gisele Giselle Gitte Gloria Gordana Graciela Gro Gudrun Gulnara Gunilla Hala Halina Hana Hanan Hanna
  Hanne Hatice
  Hedda Hedwig Heike Helene Helle Henrietta Hilda Hilde Hildegard Huda Ilona Ines Inge Ingeborg Inger Insa Ioana
  Isabelle Isolde Ivana Ivonne Iwona Jadwiga Jana Janina Jasmin Jasmina Jasmine Jelena Jessamy Joanne Johanna Jolanta
  Jolene Josefa Josefina Julianne Juliette Justyna Kaja Kamila Karina Karoline Kaja Katalin Katarina Kathrin Katja
  Katrin Katrina Khadija Kinga Kirsi Konstanze Krystyna Ksenia Laila Larissa Latifa Leah Leena Leonie Leonora Leticia
  Liliana Lina Linnea Liselotte Livia Ljudmila Louisa Lucinda Lucille Ludmila Luisa Luise Lyudmila Madalena Magda
  Magdalena Maike Maja Malala Malgorzata Manuela Mareike Margarete Margareta Margarita Margit Margot Margrethe
  Mariam Mariana Mariella Marijke Marina Marisa Marissa Marit Marlies Martina Martine Mathilde Matilda Maxine Mehriban
  Meike Melinda Merete Mia Mihaela Mila Milena Mina Minna Mirjam Mona Monika Monique Montserrat Muriel Myriam
  Nadezhda Nadja Nagihan Nargiz Nasrin Natalya Nataliya Nathalie Nawal Nelly Neslihan Noor Noura Nuria
  Odette Oksana Olena Ophelia Orla Ottilie Paola Patrizia Pernille Petra Philippa Pia Pilar Priscilla Priya
  Rachael Rania
  Rana Raquel Rasmiya Regina Renata Renate Ritva Romy Rosalind Rosalie Rosanna Rosemarie Roswitha Roxana Rukhsana Ruta
  Sabina Sabine Sabrina Saima Salma Salome Sandrine Sanna Sarita Saskia Selma Sevda Sevil Severine Shabana Shakira
  Shanti Shirin Sibel Signe Silke Sinead Siobhan Sofie Solange Solveig Sonja Soraya Stefania Stefanie Steffi
  Sunita Susana Susanna Svenja Swetlana Sylvie Tabitha Tatjana Tatyana Tereza Thea Therese Thora Tilda Tove Trine Trudy
  Tuula Ulla Ulviyya Ursula Uta Valentyna Valeria Vigdis Viktoria Vilma Viola Violeta Vivian Viviane Waltraud Wangari
  Wanda Wiebke Wilhelmina Wilma Winifred Xenia Yael Yana Yelena Yolanda Yuliya Yvette Zahra Zainab Zara Zeynep Zofia
  Zsuzsanna Zuzana Edda Maddy`;
const MEN = `
  Aaron Abdul Abdullah Abraham Adam Adolf Adrian Ahmed Alan Albert Alberto Alejandro Alexander Alfred Ali Allan Allen
  Alistair Ambrose Anders Andreas Andrei Andrew Andy Angus Anthony Antonio Archie Arne Arnold Arthur Arturo Barack Barry
  Bashar Ben Benedict Benjamin Bernard Bernie Bill Billy Bjorn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett
  Brian Bruce Bruno Bryan Byron Calvin Carl Carlos Cesar Charles Charlie Chester Chris Christian Christopher Chuck
  Clarence Clark Claude Clifford Clint Colin Conor Craig Curtis Cyril Dale Damian Dan Daniel Danny Darren Darryl Dave
  David Dean Dennis Derek Desmond Dick Diego Dietrich Dimitri Dirk Dmitry Dominic Don Donald Doug Douglas Duncan Dustin
  Dwight Earl Eddie Edgar Eduardo Edward Edwin Einar Elliot Emmanuel Enrique Eric Erik Ernest Ethan Eugene Evan Felix
  Fernando Fidel Floyd Francis Francisco Francois Frank Franklin Franz Fred Frederick Fredrik Gareth Gary Gavin Geoff
  Geoffrey George Gerald Gerard Gerhard Gilbert Giovanni Glenn Gordon Graham Greg Gregory Guillermo Gunnar Gunther Gus
  Guy Hamid Hans Harald Harold Harry Harvey Hector Heinrich Helmut Henri Henrik Henry Herbert Herman Howard Hugh Hugo
  Ian Ibrahim Igor Ilham Isaac Ivan Jack Jacob Jacques Jake James Jamie Jan Jared Jason Jeff Jeffrey Jens Jeremy
  Jerome Jerry Jesse Jim Jimmy Joachim Joe Joel Joerg Johan Johann John Johnny Jon Jonas Jonathan Jorge Jose
  Josef Joseph
  Josh Joshua Juan Julian Julius Jurgen Justin Karl Keith Ken Kenneth Kevin Kirk Klaus Kurt Kyle Lance Larry Lars
  Laurence Lawrence Leo Leon Leonard Leonid Leroy Lewis Liam Lindsey Lloyd Lorenzo Louis Luca Lucas Luigi Luis Luke
  Magnus Mahmoud Malcolm Manuel Marc Marcel Marco Marcus Mario Mark Markus Marshall Martin Marvin Matt Matteo Matthew
  Maurice Max Maxim Mehmet Melvin Michael Michel Miguel Mikhail Mike Miles Milton Mitch Mitt Mohamed Mohammad Mohammed
  Muhammad Mustafa Nathan Nathaniel Neil Nelson Nicholas Nick Nicolas Nigel Nikita Nikolai Nils Noah Noel Norman Oleg
  Oliver Olaf Omar Oscar Osama Otto Owen Pablo Patrick Paul Pavel Pedro Per Pete Peter Petr Phil Philip Philippe Phillip
  Pierre Rafael Ralph Ramon Randall Randy Raul Ray Raymond Recep Reginald Reinhard Rene Rex Ricardo Richard Rick Rob
  Robert Roberto Rod Roderick Rodney Roger Roland Rolf Roman Ron Ronald Rory Ross Roy Rudolf Rudy Rupert Russell Ryan
  Salman Salvador Samuel Saul Scott Sean Sebastian Seamus Serge Sergei Sergio Seth Shane Shaun Silvio Simon Spencer
  Stanley Stefan Stephen Steve Steven Stewart Stuart Sven Ted Terrence Terry Theodore Thomas Tim Timothy Todd
  Tom Tommy Tony Trey Trevor Tyler Ulrich Vaclav Victor Viktor Vincent Vladimir Wallace Walter Warren Wayne Werner
  Wilfred Wilhelm William Willie Winston Wolfgang Xavier Yuri Yusuf Zachary Al Alain Alastair Alex Alun Andre
  Antonin Arsene
  Barney Beto Chad Corey Cory Darrell Devin Deval Digby Ed Elijah Emmet Fabien Gil Glen Glyn Graeme Graydon Grover Hank
  Jeb Jay Jerrold Joaquin Kent Kim Lamar Lleyton Louie Lou Marat Menzies Mick Mo Newt Norm Orrin Preet Rahm Rand Reid
  Reince Rudolph Rush Sam Sol Steny Thierry Ty Will Wim Woody
  Abdallah Abdulla Achim Adalbert Adil Aditya Agim Ahmad Ahmet Alberto Albrecht Alekos Aleksandar Aleksander Aleksei
  Alessandro Alexandre Alexandros Alexei Alexey Alfonso Alfredo Aliaksandr Alistair Almir Alois Alonso Alvaro
  Amadou Amir Amos Anatoly Anatoli Andrej Andres Andrey Andrzej Angelo Anil Ansgar Anton Antoine Antoni Antonis
  Arkady Arman Armando Armin Armen Arthur Artem Arvind Asif Askar Aslan Augusto Avigdor Axel Azad Aziz Bahram Baptiste
  Bartholomew Bartosz Bastian Benito Benoit Benno Bernd Bernhard Bertil Bertram Bertrand Bilal Birger Björn Bogdan
  Boubacar Branko Bronislaw Burkhard Burak Carsten Casper Cem Cemal Christoph Christophe Christos Claudio Claus Clemens
  Clement Cornelius Cristian Cristiano Cyrus Damien Damir Danilo Dario Darius Davit Declan Deepak Denis Detlef Dieter
  Dietmar Dimitris Dimitrios Dinesh Dmitri Dmitrij Dmytro Domenico Dominik Dragan Dusan Eberhard
  Eckhard Edmund Eduard Edvard Efraim Egon Eldar Elchin Elmar Elvin Emil Emilio Emin Emmanuel Emre Enno Enrico
  Enzo Erdogan
  Erhard Erich Ernesto Erwin Esteban Etienne Evgeny Ezra Fabian Fabio Fadi Fahad Faisal Farhad Farid Farouk Federico
  Ferdinand Fethullah Finn Flavio Florian Francesco Frantisek Friedhelm Friedrich Fritz Gabor Gabriel Gaston
  Gennady Georg
  Georges Georgi Georgios Gerd Gerrit Gian Gianluca Giorgio Giorgos Giuseppe Goran Gottfried Grigory
  Grzegorz Guido Guillaume Gustav Gustavo Haakon Habib Hafiz Hakan Hakim Hamza Hannes Hannu Hans-Peter Harald
  Haruki Hasan Hassan Haydar Heiko Heinz Helge Hendrik Heinz-Peter Henning Henryk Heydar Hikmet Hiroshi Holger Horst
  Hossein Hubert Humberto Hussein Idris Ignacio Ihor Ilya Imran Ismail Ivo Jaap Jacek Jakob Jakub Jamal Janez
  Janos Jaroslaw Jaroslav Javier Jean-Claude Jean-Luc Jean-Marc Jean-Pierre Jeroen Jerzy Jiri Joao Jochen
  Joern Jörg Johannes Jonah Joop Jörn Josip Jozef Jukka Jürgen Kaan Kamal Karel Karim Karsten Kaspar Kazimierz Kemal
  Kenan Khaled Khalid Khalil Kofi Konrad Konstantin Konstantinos Kostas Krzysztof Kristian Kristof Lajos Laszlo Laurent
  Laurenz Lech Leif Leonardo Leopold Lev Levon Lothar Luc Lucian Luciano Ludovic Ludwig Lukas Lutz Maciej Mahmud Malik
  Manfred Manoj Manolo Marcin Marek Marian Mariano Marius Marko Massimo Mateusz Mathias Matthias Mats Matti
  Maurizio Maximilian Maxime Meinhard Mehdi Mehman Menachem Micha Michal Michele Mihai Mikael Mikko Milos
  Miloš Milorad Mirko Miroslav Mirza Mohammad Moritz Moshe Mohsen Murad Murat Mykola Nadir Naftali Narendra Nasser
  Nazim Nenad Niccolo Nicolae Niels Niko Niklas Nikol Nikolaos Nikolaus Nikolay Nuno Octavio Oleksandr Oleksiy Olivier
  Olof Onur Orhan Oskar Osman Ottmar Ove Paolo Pascal Pascual Patrice Pawel Pavlo Pekka Petar Peteris Petro Petros
  Philipp Pietro Pinchas Piotr Poul Prakash Radek Radoslaw Rafal Rafiq Raimund Rainer Rajesh Rajiv Ralf Ramil Ramiz
  Rashid Rasim Rasmus Reiner Reinhold Renato Reza Riccardo Rodrigo Romain Romano Ruben Rudi Ruslan Rustam
  Sabri Sadiq Salih Salim Salvatore Sami Samir Samuli Sanjay Selim Serdar Serhiy Serzh Sevket Shahin Shimon
  Siegfried Sigmund Simeon Slavko Slawomir Slobodan Soren Søren Stanislav Stanislaw Stavros Stefano Steffen Stepan Stig
  Suleiman Suleyman Sunil Svante Syed Sylvain Sylvester Tadeusz Tahir Taras Tarek Tariq Tayyip Teodor Thabo Thiago
  Thibault Thilo Thorsten Tibor Timo Timur Tobias Tofig Tofiq Tomas Tomasz Tomislav Toomas Torben Torsten
  Traian Udo Ugur Uli Umar Umberto Urs Uwe Vagif Vahid Valdis Valentin Valery Vasily Vasyl Vasif Veit Viktar
  Vikram Vilnis
  Vinod Vitaly Vito Vladislav Volker Volodymyr Vugar Waldemar Waleed Wieland Willem Willi Wladyslaw Wojciech Wolf-Dieter
  Yakov Yannick Yannis Yasser Yegor Yevgeny Yitzhak Yoann Yusif Yves Zaur Zbigniew Zdenek Zeljko Zoltan Zoran
  Zygmunt Eyvind Tor`;

const GENDERS = new Map<string, "f" | "m">([
  ...wordsIn(MEN).map((name) => [name, "m"] as const),
  ...wordsIn(WOMEN).map((name) => [name, "f"] as const),
]);

/** Whether a first name is a woman's or a man's; null where it may be either's. */
export function genderOfFirstName(name: string): "f" | "m" | null {
  return GENDERS.get(name) ?? GENDERS.get(name.split("-")[0] as string) ?? null;
}
