import { sessionAt } from "../../workers/permissions/session.ts";
import { asksEveryone } from "../support/permissions/ask.ts";

asksEveryone("pages", ([, path]) => !path.startsWith("/api/") && sessionAt(path) === "member");
