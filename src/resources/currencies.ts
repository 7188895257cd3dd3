import type { Currency } from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, Scenario } from "../operations/call-types.js";
import { Resource } from "./resource.js";

/** The currencies in which amounts and files can be given. They belong to no organization. */
export class Currencies<S extends Scenario> extends Resource<S> {
  /**
   * Lists every currency that the platform knows, as one array.
   *
   * Scenarios: not documented.
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/resources/get-the-available-currencies
   */
  list(options?: CallOptions): ApiCall<Currency[]> {
    return this.call("listCurrencies", {}, options);
  }

  /**
   * Gets one currency.
   *
   * Scenarios: not documented.
   *
   * @param code its ISO 4217 code, three letters
   * @throws InputError before anything is sent; ApiError as the server answers; ConnectionError, TimeoutError,
   *   AbortError, ResponseError where no usable answer comes
   * @see https://docs.mycreditapp.ai/api-reference/resources/get-a-specific-currency
   */
  get(code: string, options?: CallOptions): ApiCall<Currency> {
    return this.call("getCurrency", { path: { currency_code: code } }, options);
  }
}
