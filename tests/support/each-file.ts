import { afterAll } from "vitest";
import { endCommands } from "#tests/support/commands.ts";

afterAll(endCommands);
