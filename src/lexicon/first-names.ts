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
  Peggy`;
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
  Reince Rudolph Rush Sam Sol Steny Thierry Ty Will Wim Woody`;

const GENDERS = new Map<string, "f" | "m">([
  ...wordsIn(MEN).map((name) => [name, "m"] as const),
  ...wordsIn(WOMEN).map((name) => [name, "f"] as const),
]);

/** Whether a first name is a woman's or a man's; null where it may be either's. */
export function genderOfFirstName(name: string): "f" | "m" | null {
  return GENDERS.get(name) ?? GENDERS.get(name.split("-")[0] as string) ?? null;
}
