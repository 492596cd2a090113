import { anyOf, END, pattern, START, wholeOf } from "./build.ts";

/** Words around a number by which it counts nothing: a rank, a share, a part of a name, or what is denied. */

/** After these a name is a place, a time or a person, and the number is no part of it. */
export const MAY_LEAD = wholeOf(
  `in at near on from of around outside over across to by for with said says and while but or as that when where if
  the`,
  "i",
);

/** Right before a number: it is of an order, and counts nothing. */
export const RANK = pattern("iu")`${START}${anyOf(`
  first second third last next past previous final top every each nearest upcoming coming several few many times
  chapter`)} $`;

/** "one in five", "in every ten" */
const DIGIT = "one|two|three|four|five|six|seven|eight|nine";
export const IN_SO_MANY = pattern("u")`
  ^\s+in (?:every )?(?:${DIGIT}|ten|\d{1,3}|a hundred)(?!\s*\p{Lu})(?![\p{L}\d,])`;
export const SO_MANY_IN = pattern("iu")`${START}(?:${DIGIT}|\d) (?:in (?:every )?|out of )$`;

/** "two houses out of three" */
export const OUT_OF_SO_MANY =
  /^(?:\s+\p{Ll}+)?\s+out\s+of\s+(?:every\s+)?(?:two|three|four|five|ten|10|5|4|3|100)(?![\p{L}\d,])/u;

/** Right before a number: what is said of it is not so. */
export const DENIED = pattern("iu")`
  ${START}(?:${anyOf("do does did was were is are has have had could would will")}(?: not|n['’]t) (?:\p{L}+ ){0,2}
  |(?:never \p{L}+|not|without \p{L}+ing|(?:no evidence|untrue|false) that)\s+)$`;

/** "It is not true, the union answered, that the strike cost 90 crowns"; what comes after "but" is not denied. */
export const DENIED_CLAUSE = pattern("iu")`
  ${START}(?:(?:not|n['’]t) (?:true|so|the case)|untrue|false|incorrect|no evidence|den(?:y|ies|ied)|disputed?s?)
  (?:,[^,.!?;:]{1,80},)?\s+that\s+(?:(?!but\s)[^.!?;:])*$`;

/** Right behind the number of a house: its street. */
export const ADDRESS_AFTER = pattern("u")`
  ^\s+(?:\p{Lu}[\p{L}’'.-]*\s+){1,3}(?:${anyOf("Avenue Street Road Boulevard Lane Drive Highway Parkway")}${END}|
  ${anyOf("Ave St Rd Blvd Ln Dr Hwy Pkwy")}(?:\.|,|\s*$))`;
