import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { ROOT } from "./support.ts";

const FILE = join(ROOT, "../shared/discord/openapi.json");

/** Discord's own description of its API; null where the file is not there. */
export const OPENAPI = existsSync(FILE) ? FILE : null;
export const WITHOUT_OPENAPI =
  "bodies are not checked against Discord's OpenAPI: ../shared/discord/openapi.json is not here";

const CALLBACKS: Record<number, string> = {
  1: "PongInteractionCallbackRequest",
  4: "CreateMessageInteractionCallbackRequest",
  6: "UpdateMessageInteractionCallbackRequest",
  7: "UpdateMessageInteractionCallbackRequest",
  5: "CreateMessageInteractionCallbackRequest",
  8: "ApplicationCommandAutocompleteCallbackRequest",
  9: "ModalInteractionCallbackRequest",
};

/** Faults of a body that the bot sent, by Discord's description; none where that is not there. */
export const checkBody: (method: string, path: string, body: unknown) => string[] = OPENAPI
  ? checker(OPENAPI)
  : () => [];

function checker(file: string): typeof checkBody {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  (formats as unknown as (target: Ajv2020) => void)(ajv);
  ajv.addFormat("snowflake", /^\d{1,20}$/);
  ajv.addFormat("nonce", true);
  ajv.addSchema(JSON.parse(readFileSync(file, "utf8")), "discord");
  const schema = (name: string) => ajv.getSchema(`discord#/components/schemas/${name}`) as ValidateFunction | undefined;
  const faults = (name: string, body: unknown): string[] => {
    const validate = schema(name);
    if (!validate) return [`there is no schema ${name}`];
    return validate(body) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
  };
  return (method, path, body) => {
    if (method === "PUT" && /\/commands$/.test(path)) {
      return (body as unknown[]).flatMap((command) => faults("ApplicationCommandUpdateRequest", command));
    }
    if (method === "POST" && /^\/interactions\/.*\/callback$/.test(path)) {
      const { type } = body as { type: number };
      return faults(CALLBACKS[type] ?? `callback of type ${type}`, body);
    }
    if (method === "POST" && /^\/channels\/\d+\/messages$/.test(path)) return faults("MessageCreateRequest", body);
    if (method === "PATCH" && /^\/webhooks\/.*\/messages\/@original$/.test(path))
      return faults("IncomingWebhookUpdateRequestPartial", body);
    return body === null || body === undefined ? [] : [`no schema is known for ${method} ${path}`];
  };
}
