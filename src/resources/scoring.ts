import type { Currency, MetricWeight, RiskRange } from "../../generated/types.js";
import type { ApiCall } from "../call/api-call.js";
import type { CallOptions, Scenario } from "../call/types.js";
import { Resource } from "./resource.js";

/** How the total score is calculated and read. It belongs to no organization. */
export class Scoring<S extends Scenario> extends Resource<S> {
  /**
   * Lists the weight of each metric in the total score, as an array.
   *
   * Scenarios: not documented.
   *
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/resources/get-the-metric-weights
   */
  metricWeights(options?: CallOptions): ApiCall<MetricWeight[]> {
    return this.call("listMetricWeights", {}, options);
  }

  /**
   * Lists the default risk categories and the scores that each of them covers, as an array.
   *
   * Scenarios: not documented.
   *
   * @param options settings of this call, such as `timeout` and `signal`
   * @throws InputError, ApiError, ConnectionError, TimeoutError, AbortError, ResponseError
   * @see https://docs.mycreditapp.ai/api-reference/resources/get-the-default-risk-ranges
   */
  riskRanges(options?: CallOptions): ApiCall<RiskRange[]> {
    return this.call("listRiskRanges", {}, options);
  }
}

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
