/**
 * Vietnamese, as a language pack: `import { vi } from "polity/vi"`, and `lang: vi` in any call that words something.
 *
 * @module
 */
export { vi } from "./language-pack.js";
