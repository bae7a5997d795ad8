import type { PhraseRule } from "../phrases.ts";

/** How much, with what, where and when. */
export const DETAIL: readonly PhraseRule[] = [
  {
    rule: "method_detail.quantity",
    find: [
      "@took *3 ## ##? *2 @pill|them|those",
      "@keep *5 ## ##? *3 @pill",
      "@keep *2 enough *2 @pill",
      "@pill *3 (lined up|in front of me|in my hand|laid out|counted out)",
      "(ive|have|got|holding|with) *2 (the|my|enough|all my) *2 @pill *3 (ready|in my hand|in front|lined up)",
      "(have|ive|got|theres|with) *2 ## ##? *2 @pill *5 (@keep|ready|here|in front|drawer|left|waiting)",
      "@took *2 (whole|entire|full|all|rest) *3 @box *2 @pill",
      "@took *2 @box *1 of *3 @pill",
      "@took *1 (all my|all of my|all the|all of the|every single one of my|the whole lot of my) *2 @pill",
      "overdose|overdosing|od|overdosed on|with *1 ## ##? *2 @pill",
    ],
    unless: ["@perDay", "@safer"],
    unlessNear: ["not|dont|didnt|never|wont"],
  },
  {
    rule: "method_detail.quantity",
    find: [
      "(ive|have|got|bought|theres) *2 #|##|several|many|enough @box *1 of *2 @pill",
      "(take|taking|swallow|swallowing|neck) *1 (them all|all of them|the lot|every one of them|all my meds|everything in the cupboard)",
    ],
    needs: ["@die", "@will *4 (take|swallow|neck)", "@soon", "all at once"],
    unless: ["@safer", "@perDay", "photos|pictures"],
    unlessNear: ["not|dont|didnt|never|wont"],
  },
  {
    rule: "method_detail.plan",
    find: [
      "@selfkill *8 @soon",
      "@soon *8 @selfkill",
      "@will *4 @selfkill",
      "(hang|hanging|drown|drowning) myself *2 (from|in|off|using|with)",
      "@will *3 (overdose|od) *1 on|with *3 @pill",
      "@soon *4 (overdose|od)",
      "rope *5 beam|neck|rafters|banister|ceiling",
      "noose *4 tied|ready|made|hung|set|bought|waiting|neck|up",
      "(tied|tie|made|make|making|bought|got|have|ive|set up|tying) *3 noose|ligature",
    ],
    unless: ["@safer", "washing|picture|pictures|coat|painting|film|book|novel|lyrics|song|game"],
    unlessNear: ["not|dont|didnt|never|wont|stopped|stop|tried"],
  },
  {
    rule: "method_detail.place",
    find: [
      "@will|@soon *8 (jump|jumping|throw myself|throwing myself|step|stepping) *3 (off|from) *5 @high",
      "@will|@soon *8 (jump|jumping|throw myself|throwing myself|step|stepping|go) *3 (onto|into|in front of|under) *5 @train|@tracks",
      "(jump|jumping|throw myself|throwing myself|step|stepping) *2 (off|from) *5 @high *6 @soon",
      "(jump|jumping|throw myself|throwing myself|step|stepping|walk) *2 (onto|in front of|under) *5 @train|@tracks *6 @soon",
      "@will|@soon *6 (walk in front of|walk out in front of|run in front of|lie on|lie down on|lay on|lay down on|sit on|stand on) *4 @train|@tracks",
      "(jump|jumping|throw myself) *2 (off|from) *1 the|that|our *4 @high *4 (by|near|behind|at|next to|over|in)",
      "@will|@soon *6 (walk|walking|jump|jumping) *1 into *2 sea|river|lake|ocean|canal",
      "@will *3 (drive|crash) *2 (my|the) car *3 into|off *3 tree|wall|bridge|cliff|barrier",
      "(drive|driving|crash|crashing) *2 (my|the) car *3 into|off *3 tree|wall|bridge|cliff|barrier *5 @soon",
    ],
    unless: ["bungee|sponsored|charity|parachute|skydive|water|pool|swimming|safely|film|movie"],
    unlessNear: ["not|dont|didnt|never|wont|stopped|stop"],
  },
  {
    rule: "method_detail.place",
    find: [
      "(im|ive been|stood|standing|sitting|sat) *2 (on|at|up on|by|over) *2 @high|@tracks|edge|platform",
      "(on|at|by) the *2 @high|edge|ledge|platform",
    ],
    needs: [
      "(gonna|about to|ready to|wanna|thinking about|thinking of) *2 (jump|jumping|step off|let go|end it|fall)",
    ],
    unless: ["bungee|charity|pool|swimming|diving|film|movie|he|she|they"],
    unlessNear: ["not|dont|didnt|never"],
  },
  {
    rule: "method_detail.means",
    find: [
      "gun|shotgun|pistol|rifle|handgun *9 (use it|loaded|pull the trigger|my head|my mouth|my temple)",
      "loaded *2 gun|shotgun|pistol|rifle|handgun",
      "(bought|ordered|chosen|found|got|have|ive|tied|picked out) *3 rope|gun|shotgun|helium|poison|charcoal",
      "(tie|tying|tied) *2 knot|noose",
      "theres *2 gun|shotgun|pistol|rifle",
    ],
    needs: [
      "@die",
      "(use it|loaded|pull the trigger|my head|my mouth|my temple|ready to go)",
      "@will *2 (use|do it)",
      "@soon *3 (i use|ill use|do it)",
    ],
    unless: [
      "@safer",
      "police|his head|nerf|water gun|climbing|climb|boat|washing|swing|dog|game|film|he|she|they",
    ],
    unlessNear: ["not|dont|didnt|never|wont"],
  },
];
