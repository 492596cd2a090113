import { tellsOf } from "./said.ts";

/** A body, a rank and the name of somebody in it; all texts are invented. */
tellsOf({
  "who says it is the one who has the rank": [
    ["“The mule knew the way home,” said Mountain Guard 2nd Lt. Ada Holm.\n", { "The mule": "=Ada Holm" }],
    ["“The mule knew the way home,” Mountain Guard 2nd Lt. Ada Holm said.\n", { "The mule": "=Ada Holm" }],
    ["“The mule knew the way home,” said Navy Petty Officer 1st Class Tom Rask.\n", { "The mule": "=Tom Rask" }],
    ["“The mule knew the way home,” said Navy Rear Adm. Tom Rask.\n", { "The mule": "=Tom Rask" }],
    ["“The mule knew the way home,” said Air Force Staff Sgt. Mara Lund.\n", { "The mule": "=Mara Lund" }],
    ["“The mule knew the way home,” said Skolmund Police Sgt. Mara Lund.\n", { "The mule": "=Mara Lund" }],
    ["“The mule knew the way home,” said Mountain Guard Lt. Cmdr. Nils Vik.\n", { "The mule": "=Nils Vik" }],
    ["“The mule knew the way home,” said Skolmund Police Supt. Nils Vik.\n", { "The mule": "=Nils Vik" }],
    ["“The mule knew the way home,” said Det. Nils Vik of Skolmund.\n", { "The mule": "=Nils Vik" }],
    ["“The mule knew the way home,” said Cllr. Mara Lund of Skolmund.\n", { "The mule": "=Mara Lund" }],
    ["“The mule knew the way home,” said Lieut. Mara Lund of Skolmund.\n", { "The mule": "=Mara Lund" }],
    ["“The mule knew the way home,” said Porters Union No. 2 man Nils Vik.\n", { "The mule": "=Nils Vik" }],
    ["“The mule knew the way home,” said 1st Lt. Ada Holm of the Mountain Guard.\n", { "The mule": "=Ada Holm" }],
  ],
  "and not where the body stands alone": [
    ["“The mule knew the way home,” said the Mountain Guard. Lt. Ada Holm slept.\n", { "The mule": "Mountain Guard" }],
    ["Skolmund police told Sgt. Ada Holm that the mule was lost.\n", { "the mule was": null }],
  ],
});
