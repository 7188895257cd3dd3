import type { Currency } from "../../generated/types.js";
import type { ApiCall } from "../operations/api-call.js";
import type { CallOptions, Scenario } from "../operations/call-types.js";
import { Resource } from "./resource.js";

/** Currencies of amounts and financial files. They belong to no organization. */
export class Currencies<S extends Scenario> extends Resource<S> {
  /**
   * Lists all supported currencies as an array.
   *
   * Scenarios: not documented.
   *
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/resources/get-the-available-currencies
   */
  list(options?: CallOptions): ApiCall<Currency[]> {
    return this.call("listCurrencies", {}, options);
  }

  /**
   * Gets a currency.
   *
   * Scenarios: not documented.
   *
   * @param code the ISO 4217 code, three letters
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/resources/get-a-specific-currency
   */
  get(code: string, options?: CallOptions): ApiCall<Currency> {
    return this.call("getCurrency", { path: { currency_code: code } }, options);
  }
}
