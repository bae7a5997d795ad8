import { sessionAt } from "../../workers/permissions/session.ts";
import { asksEveryone } from "../support/permissions/ask.ts";

asksEveryone("the team’s part", ([, path]) => sessionAt(path) === "staff");
