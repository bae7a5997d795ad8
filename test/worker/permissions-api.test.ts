import { sessionAt } from "../../workers/permissions/session.ts";
import { asksEveryone } from "../support/permissions/ask.ts";

asksEveryone("the API", ([, path]) => path.startsWith("/api/") && sessionAt(path) === "member");
