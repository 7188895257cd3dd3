// Written by `npm run generate` from openapi.yaml. Do not edit.

/** Date and time in the form of RFC 3339, usually without a time zone. The zone that applies then is not documented. */
export type Timestamp = string;

/** Date and time in the form of RFC 3339, usually without a time zone. The zone that applies then is not documented. As a request takes it; a response has `Timestamp`. A `Date` is sent in UTC, without a zone. */
export type TimestampInput = string | Date;

/** A `Timestamp`, or null if there is none. */
export type NullableTimestamp = string | null;

/** Total number of matching items, across all pages. */
export type TotalItems = number;

/** Sort direction: ascending or descending. */
export type OrderDirection = "asc" | "desc";

/** A currency and how its amounts are written. */
export interface Currency {
    /**
     * ISO 4217 code.
     * @example USD
     * @example EUR
     */
    code: string;
    /**
     * Common symbol.
     * @example $
     * @example €
     */
    symbol: string;
    /**
     * Full name, singular.
     * @example US Dollar
     * @example Euro
     */
    name: string;
    /**
     * Symbol in the currency's own locale.
     * @example $
     * @example €
     */
    symbol_native: string;
    /**
     * Number of decimals that amounts usually show.
     * @example 2
     * @example 3
     */
    decimal_digits: number;
    /**
     * Rounding increment.
     * @example 0
     * @example 1
     */
    rounding: number;
    /**
     * Full name, plural.
     * @example US dollars
     * @example euros
     */
    name_plural: string;
    /**
     * Sort order; lower comes first.
     * @example 0
     * @example 1
     */
    priority: number;
}

/** The weight of a metric in the total score. */
export interface MetricWeight {
    /** Section of the metric in the calculation of the total score. */
    metric_section_type: MetricSectionType;
    /** Metric that the weight applies to. */
    metric_type: MetricType;
    /**
     * Weight of the metric.
     * @example 0.15
     */
    value?: number | null;
}

/** A risk category and the scores that it covers. */
export interface RiskRange {
    /**
     * Label of the risk category.
     * @example high
     * @example medium
     * @example low
     */
    label: string;
    /**
     * Lower bound of the range in percent, inclusive.
     * @example 0
     * @example 40
     * @example 80
     */
    from: number;
    /**
     * Upper bound of the range in percent, inclusive.
     * @example 39.99
     * @example 79.99
     * @example 100
     */
    to: number;
}

/** The profile of an organization. */
export interface Organization {
    /** Public name of the organization. */
    name: string;
    /**
     * Contact email address of the organization.
     *
     * Format: email
     */
    email: string;
    /**
     * Date on which the organization was established.
     *
     * Format: date
     */
    established_date: string;
    /**
     * Id of the company's size. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     */
    size_id?: string;
    /**
     * Id of the company's role. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     */
    role_id?: string;
    /**
     * Id of the company's NAICS code. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     */
    naics_code_id?: string;
    /** Street and number. */
    address?: string;
    /** City. */
    city?: string;
    /** State or region. */
    state?: string;
    /** Postal code. */
    postal_code?: string;
    /** Country code. */
    country_code?: string;
    /** Website of the company. */
    website?: string;
    /** Company registration number. */
    company_registration_number?: string;
    /** Tax identification number. */
    tax_id?: string;
    /** Id of the company's legal form. The documentation has no operation that lists these ids. */
    corporation_type_id?: string;
    /** Currency of the organization, as an ISO 4217 code. */
    currency_code?: string;
    /**
     * Unique id of the organization. Pass it as `org_id`.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Account that owns the organization.
     *
     * Format: uuid
     */
    owner_account_id?: string;
    /** Status of the organization. */
    status?: OrganizationStatus;
    /** When the organization was created. */
    created_at?: Timestamp;
    /** When the organization was last updated. */
    updated_at?: Timestamp;
    /**
     * Telephone number with country code.
     * @example +15551234567
     */
    phone?: string | null;
}

/** Status of an organization. Known value: `active`; there may be others. */
export type OrganizationStatus = "active" | (string & {});

/** The new profile of an organization. */
export interface OrganizationUpdate {
    /** Public name of the organization. */
    name: string;
    /**
     * Valid contact email address of the organization.
     *
     * Format: email
     */
    email: string;
    /**
     * Date on which the organization was established.
     *
     * Format: date
     */
    established_date: string;
    /**
     * Id of the company's size. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     */
    size_id?: string | undefined;
    /**
     * Id of the company's role. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     */
    role_id?: string | undefined;
    /**
     * Id of the company's NAICS code. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     */
    naics_code_id?: string | undefined;
    /** Street and number. */
    address?: string | undefined;
    /** City. */
    city?: string | undefined;
    /** State or region. */
    state?: string | undefined;
    /** Postal code. */
    postal_code?: string | undefined;
    /** Country code. */
    country_code?: string | undefined;
    /** Website of the company. */
    website?: string | undefined;
    /** Company registration number. */
    company_registration_number?: string | undefined;
    /** Tax identification number. */
    tax_id?: string | undefined;
    /** Id of the company's legal form. The documentation has no operation that lists these ids. */
    corporation_type_id?: string | undefined;
    /**
     * Telephone number with country code.
     * @example +15551234567
     */
    phone?: string | null | undefined;
}

/** Status of an analytics run. A run is not finished while it is `in_progress` or `processing`, and ends with `success` or `failed`. */
export type AnalyticsStatus = "in_progress" | "processing" | "success" | "failed" | (string & {});

/** Status of an analytics run. A run is not finished while it is `in_progress` or `processing`, and ends with `success` or `failed`. As a request takes it; a response has `AnalyticsStatus`. */
export type AnalyticsStatusInput = "in_progress" | "processing" | "success" | "failed";

/** One run of analytics. */
export interface AnalyticsRun {
    /**
     * Unique id of the run.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     * @example f6e12345-6789-4abc-def0-1234567890ab
     */
    id: string;
    /** Status of the run. */
    status: AnalyticsStatus;
    /**
     * When the run was created.
     * @example 2025-01-01T12:00:00.123456
     */
    created_at: Timestamp;
    /**
     * When the run was last updated.
     * @example 2025-01-10T12:00:00.123456
     */
    updated_at?: Timestamp;
    /**
     * When the analytics were performed.
     * @example 2025-09-23T16:07:35.675578
     * @example 2025-01-15T12:00:00.123456
     */
    analyzed_on?: NullableTimestamp;
}

/** One run of analytics in the history. */
export interface AnalyticsHistoryItem {
    /**
     * Unique id of the run.
     *
     * Format: uuid
     */
    id: string;
    /** Status of the run. */
    status: AnalyticsStatus;
    /** When the run was created. */
    created_at: Timestamp;
    /** When the run was last updated. */
    updated_at?: Timestamp;
    /**
     * When the analytics were performed.
     * @example 2025-09-23T16:07:35.675578
     * @example 2025-01-15T12:00:00.123456
     */
    analyzed_on?: NullableTimestamp;
    /** Balance sheets of the run. The contents of an entry are not documented. */
    balance_sheets?: unknown[];
    /** Income statements of the run. The contents of an entry are not documented. */
    income_statements?: unknown[];
    /** Cash flow statements of the run. The contents of an entry are not documented. */
    cashflow_statements?: unknown[];
}

/** A page of analytics runs. */
export interface AnalyticsHistoryList {
    /** The analytics runs on this page. */
    items: AnalyticsHistoryItem[];
    total_items: TotalItems;
}

/** A request from one side of a connection to the other. */
export interface ConnectionAction {
    /**
     * Unique id of the connection action.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    id: string;
    /**
     * Organization that hosts the analytics request.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    host_organization_id: string;
    /**
     * Organization that receives the analytics request.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    guest_organization_id: string;
    /** Type of the connection action. */
    action_type: ConnectionActionType;
    /** Status of the connection action. */
    status: ConnectionActionStatus;
    /**
     * When the connection action was created.
     * @example 2025-09-23T16:07:35.675578
     */
    created_at: Timestamp;
    /**
     * When the connection action was last updated.
     * @example 2025-09-23T16:07:35.675578
     */
    updated_at: Timestamp;
}

/** Type of a connection action: a request to run analytics. */
export type ConnectionActionType = "analytics_request" | (string & {});

/** Status of a connection action: `active` while the request is open, `resolved` once it has been handled. */
export type ConnectionActionStatus = "active" | "resolved" | (string & {});

/** Kind of financial document. Known value: `balance_sheet`; there may be others. */
export type FinancialDocumentType = "balance_sheet" | (string & {});

/** A financial statement extracted from a file. */
export interface FinancialDocument {
    /**
     * Unique id of the document.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Financial file that the document was extracted from.
     *
     * Format: uuid
     */
    file_id?: string;
    /** Name of that file when it was uploaded. */
    original_filename?: string;
    /** Kind of document. */
    document_type?: FinancialDocumentType;
    /**
     * Date that stands for the period of the document.
     *
     * Format: date
     */
    period?: string;
    /** Flag whose meaning the documentation does not explain. */
    analysis?: boolean;
    /** When the record of the document was created. */
    created_at?: Timestamp;
    /** When the record of the document was last updated. */
    updated_at?: Timestamp;
}

/** A page of documents. */
export interface FinancialDocumentList {
    /** The documents on this page. */
    items: FinancialDocument[];
    total_items: TotalItems;
}

/** A host's request for additional financial documents from a guest. */
export interface DocumentRequest {
    /**
     * Unique id of the request. Pass it to cancel the request.
     *
     * Format: uuid
     */
    id: string;
    /** Status of the request. */
    status?: DocumentRequestStatus;
    /**
     * Host that makes the request.
     *
     * Format: uuid
     */
    host_organization_id?: string;
    /**
     * Guest that receives the request.
     *
     * Format: uuid
     */
    guest_organization_id?: string;
    /** Flag whose meaning the documentation does not explain. */
    follow_up?: boolean;
    /** When the request expires. */
    expires_at?: Timestamp;
    /** When the request was created. */
    created_at?: Timestamp;
    /** When the request was last updated. */
    updated_at?: Timestamp;
    /**
     * Flag whose meaning the documentation does not explain.
     * @example false
     */
    all_documents?: boolean;
    /**
     * Comment on the request.
     * @example Example text
     */
    comment?: string | null;
    /** Documents that the host asks for. */
    items?: DocumentRequestItem[];
}

/** Status of a document request. Known value: `pending`; there may be others. */
export type DocumentRequestStatus = "pending" | (string & {});

/** A kind of document and the period it should cover. */
export interface DocumentRequestItem {
    /** Kind of document. */
    document_type?: FinancialDocumentType;
    /** Length of the period. */
    period_type?: DocumentPeriodType;
    /** Year of the period. */
    period_year?: number;
    /**
     * Month of the period, if it is a month.
     * @example 10
     */
    period_month?: number | null;
    /**
     * Quarter of the period, if it is a quarter.
     * @example 1
     */
    period_quarter?: number | null;
}

/** Length of the period of a requested document. Known value: `month`; there may be others. Metrics use other names, such as `quarterly`. */
export type DocumentPeriodType = "month" | (string & {});

/** A page of document requests. */
export interface DocumentRequestList {
    /** The document requests on this page. Each has its own `items`: the documents that it asks for. */
    items: DocumentRequest[];
    total_items: TotalItems;
}

/** Length of the period that a metric covers. */
export type MetricPeriodType = "quarterly" | "yearly" | (string & {});

/** Length of the period that a metric covers. As a request takes it; a response has `MetricPeriodType`. */
export type MetricPeriodTypeInput = "quarterly" | "yearly";

/** Length of the period that a metric of an organization covers. `monthly` may no longer be in use. */
export type OrganizationMetricPeriodType = "quarterly" | "yearly" | "monthly" | (string & {});

/** Length of the period that a metric of an organization covers. `monthly` may no longer be in use. As a request takes it; a response has `OrganizationMetricPeriodType`. */
export type OrganizationMetricPeriodTypeInput = "quarterly" | "yearly" | "monthly";

/** Form of a metric's value. Known value: `real`; there may be others. */
export type MetricValueType = "real" | (string & {});

/** Section that a metric belongs to. */
export type MetricSectionType = "brief_cash_flows_profile" | "cash_strength" | "debt_repayment_capacity_cushion" | "fixed_assets_efficiency" | "profitability" | "production_offtake_indicator" | "riskiness_of_net_operating_cash_flows" | "short_term_liquidity_and_working_capital" | "solvency" | "sustenance_of_the_business_growth_thriving" | "working_capital_operating_efficiency" | (string & {});

/** Section that a metric belongs to. As a request takes it; a response has `MetricSectionType`. */
export type MetricSectionTypeInput = "brief_cash_flows_profile" | "cash_strength" | "debt_repayment_capacity_cushion" | "fixed_assets_efficiency" | "profitability" | "production_offtake_indicator" | "riskiness_of_net_operating_cash_flows" | "short_term_liquidity_and_working_capital" | "solvency" | "sustenance_of_the_business_growth_thriving" | "working_capital_operating_efficiency";

/** What a metric measures. The names are abbreviated: `dscr` is the debt service coverage ratio, `iscr` the interest service coverage ratio, `roace` the return on average capital employed, `cpltd` the current portion of long-term debt, `fcf` the free cash flow, `nwc` the net working capital. */
export type MetricType = "approximate_repayment_period" | "average_balance" | "average_inventory_holding_days" | "average_trade_payable_days" | "average_trade_receivables_days" | "cap_exp" | "cash_flow_efficiency_1" | "cash_flow_efficiency_2" | "cash_flows_from_financing_activities" | "cash_flows_from_investing_activities" | "cash_flows_from_operating_activities" | "cop" | "cpltd_fcf_coverage" | "current_ratio" | "dscr" | "ebit_margin" | "ebitda_margin" | "ending_balance" | "financial_leverage" | "fixed_assets_productivity_ratio" | "fixed_assets_turnover_ratio" | "free_cash_flow" | "gross_profit_margin" | "higher_financial_leverage_and_higher_operating_leverage" | "inventory_turnover_ratio" | "iscr" | "margin_money_contribution_to_ace" | "margin_money_contribution_to_nwc" | "margin_money_contribution_to_tangible_fixed_assets" | "margin_money_contribution_to_total_assets" | "margin_money_in_nwc" | "net_profit_margin" | "net_working_capital_cycle" | "operating_leverage" | "quick_ratio" | "roace" | "short_term_debt_cpltd_to_free_cash_flow" | "total_balance_sheet_leverage" | (string & {});

/** What a metric measures. The names are abbreviated: `dscr` is the debt service coverage ratio, `iscr` the interest service coverage ratio, `roace` the return on average capital employed, `cpltd` the current portion of long-term debt, `fcf` the free cash flow, `nwc` the net working capital. As a request takes it; a response has `MetricType`. */
export type MetricTypeInput = "approximate_repayment_period" | "average_balance" | "average_inventory_holding_days" | "average_trade_payable_days" | "average_trade_receivables_days" | "cap_exp" | "cash_flow_efficiency_1" | "cash_flow_efficiency_2" | "cash_flows_from_financing_activities" | "cash_flows_from_investing_activities" | "cash_flows_from_operating_activities" | "cop" | "cpltd_fcf_coverage" | "current_ratio" | "dscr" | "ebit_margin" | "ebitda_margin" | "ending_balance" | "financial_leverage" | "fixed_assets_productivity_ratio" | "fixed_assets_turnover_ratio" | "free_cash_flow" | "gross_profit_margin" | "higher_financial_leverage_and_higher_operating_leverage" | "inventory_turnover_ratio" | "iscr" | "margin_money_contribution_to_ace" | "margin_money_contribution_to_nwc" | "margin_money_contribution_to_tangible_fixed_assets" | "margin_money_contribution_to_total_assets" | "margin_money_in_nwc" | "net_profit_margin" | "net_working_capital_cycle" | "operating_leverage" | "quick_ratio" | "roace" | "short_term_debt_cpltd_to_free_cash_flow" | "total_balance_sheet_leverage";

/** What a metric of an organization measures: a value of `MetricType`, or one of eleven older ones, which may no longer be in use. */
export type OrganizationMetricType = MetricType | ("free_cashflow_margin" | "debt_ratio" | "debt_to_equity_ratio" | "gross_margin" | "return_on_assets" | "return_on_equity" | "asset_turnover" | "inventory_turnover" | "operating_cashflow_ratio" | "interest_coverage" | "cash_conversion_cycle" | (string & {}));

/** What a metric of an organization measures: a value of `MetricType`, or one of eleven older ones, which may no longer be in use. As a request takes it; a response has `OrganizationMetricType`. */
export type OrganizationMetricTypeInput = MetricTypeInput | ("free_cashflow_margin" | "debt_ratio" | "debt_to_equity_ratio" | "gross_margin" | "return_on_assets" | "return_on_equity" | "asset_turnover" | "inventory_turnover" | "operating_cashflow_ratio" | "interest_coverage" | "cash_conversion_cycle");

/** A financial metric of an organization for one period. */
export interface OrganizationMetric {
    /**
     * Unique id of the metric. Advice refers to it as `metric_id`.
     *
     * Format: uuid
     */
    id: string;
    /** What the metric measures. */
    metric_type?: OrganizationMetricType;
    /**
     * Date that stands for the period.
     *
     * Format: date
     */
    period?: string;
    /** Length of the period. */
    period_type?: OrganizationMetricPeriodType;
    /** Value of the metric, in the form that `value_type` names. */
    value?: number | null;
    /** Form of `value`. */
    value_type?: MetricValueType;
    /** When the record of the metric was created. */
    created_at?: Timestamp;
    /** When the record of the metric was last updated. */
    updated_at?: Timestamp;
}

/** The matching metrics. */
export interface OrganizationMetricList {
    /** The metrics. */
    items: OrganizationMetric[];
    total_items: TotalItems;
}

/** A financial metric of a private record for one period. */
export interface PrivateRecordMetric {
    /**
     * Unique id of the metric.
     *
     * Format: uuid
     */
    id: string;
    /** Section of the metric. */
    metric_section_type?: MetricSectionType;
    /** What the metric measures. */
    metric_type?: MetricType;
    /**
     * Date that stands for the period.
     *
     * Format: date
     */
    period?: string;
    /** Length of the period. */
    period_type?: MetricPeriodType;
    /** Form of `value`. */
    value_type?: MetricValueType;
    /** When the record of the metric was created. */
    created_at?: Timestamp;
    /** When the record of the metric was last updated. */
    updated_at?: Timestamp;
    /**
     * Value of the metric, in the form that `value_type` names.
     * @example 10.5
     */
    value?: number | null;
    /**
     * Points that the metric contributes to the score.
     * @example 5
     */
    points?: number | null;
}

/** The matching metrics. */
export interface PrivateRecordMetricList {
    /** The metrics. */
    items: PrivateRecordMetric[];
    total_items: TotalItems;
}

/** The amount that an organization owes on a given date. */
export interface Loan {
    /**
     * Unique id of the entry.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Date of the loan figure.
     *
     * Format: date
     */
    date?: string;
    /** Amount of the loan on that date. */
    current_loan?: number;
    /** When the entry was created. */
    created_at?: Timestamp;
    /** When the entry was last updated. */
    updated_at?: Timestamp;
}

/** The matching loans. */
export interface LoanList {
    /** The loans. */
    items: Loan[];
    total_items: TotalItems;
}

/** Written advice on one metric. */
export interface MetricAdvice {
    /**
     * Unique id of the advice.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Metric that the advice is about.
     *
     * Format: uuid
     */
    metric_id?: string;
    /** What that metric measures. */
    metric_type?: OrganizationMetricType;
    /** Text of the advice. */
    description?: string;
    /** When the advice was created. */
    created_at?: Timestamp;
    /** When the advice was last updated. */
    updated_at?: Timestamp;
}

/** The matching advice. */
export interface MetricAdviceList {
    /** The pieces of advice. */
    items: MetricAdvice[];
    total_items: TotalItems;
}

/** A written summary of analytics. */
export interface AnalyticsSummary {
    /**
     * Unique id of the summary.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     * @example 623e4567-e89b-12d3-a456-426614174005
     */
    id: string;
    /**
     * Key strengths.
     * @example Strong liquidity ratios and consistent profitability
     */
    strength: string;
    /**
     * Key weaknesses.
     * @example Limited diversification of revenue streams
     */
    weakness?: string;
    /**
     * Risks and additional notes.
     * @example Economic downturn could reduce customer demand
     */
    risks_and_notes?: string;
    /**
     * Overall summary.
     * @example Overall financial health is stable with room for improvement in debt management
     */
    summary?: string;
    /**
     * When the summary was generated.
     * @example 2025-09-23T16:07:35.675578
     */
    generated_on?: Timestamp;
    /**
     * When the record of the summary was created.
     * @example 2025-09-23T16:07:35.675578
     */
    created_at?: Timestamp;
    /**
     * When the record of the summary was last updated.
     * @example 2025-09-23T16:07:35.675578
     */
    updated_at?: Timestamp;
}

/** Processing status of a file. Processing ends with `valid`, `invalid` or `failed`. */
export type FinancialFileStatus = "uploaded" | "processing" | "valid" | "invalid" | "failed" | (string & {});

/** Processing status of a file. Processing ends with `valid`, `invalid` or `failed`. As a request takes it; a response has `FinancialFileStatus`. */
export type FinancialFileStatusInput = "uploaded" | "processing" | "valid" | "invalid" | "failed";

/** Fields that you can sort financial files by. */
export type FinancialFileOrderField = "created_at" | "updated_at" | "uploaded_at" | "original_filename";

/** A financial file of an organization. */
export interface FinancialFile {
    /**
     * Unique id of the file.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    id: string;
    /**
     * Name of the file when it was uploaded.
     * @example financials_q3_2025.pdf
     * @example report_2025.pdf
     */
    original_filename: string;
    /**
     * Media type of the file. The documentation names `application/pdf`, `application/zip`, `application/x-7z-compressed`, `application/vnd.rar` and `application/x-rar-compressed`, but shows two others as examples.
     * @example application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
     * @example text/csv
     */
    mime_type: string;
    /**
     * Size of the file in bytes.
     * @example 153600
     * @example 204800
     */
    size_bytes: number;
    /**
     * SHA-256 hash of the file, in hexadecimal.
     * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
     */
    sha256: string;
    /** Currency of the amounts in the file, as an ISO 4217 code. */
    currency: string;
    /** Processing status of the file. */
    status: FinancialFileStatus;
    /**
     * Organization that uploaded the file.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    uploaded_by_organization_id?: string;
    /**
     * When the file was uploaded.
     * @example 2025-09-23T16:07:35.675578
     */
    uploaded_at: Timestamp;
    /** When the record of the file was created. */
    created_at: Timestamp;
    /** When the record of the file was last updated. */
    updated_at: Timestamp;
    /**
     * Message about the processing result, if there is one.
     * @example No valid document is found
     */
    file_message?: string | null;
}

/** A page of files. */
export interface FinancialFileList {
    /** The files on this page. */
    items: FinancialFile[];
    total_items: TotalItems;
}

/** An issue to report. */
export interface FinancialFileIssueCreate {
    /** Short title of the issue. */
    subject?: string | undefined;
    /**
     * Full description of the issue.
     * @example Description with detailed issues details
     */
    message?: string | null | undefined;
}

/** An issue with a financial file. */
export interface FinancialFileIssue {
    /** Short title of the issue. */
    subject?: string;
    /**
     * Unique id of the issue.
     *
     * Format: uuid
     */
    id: string;
    /** Financial file that the issue is about. */
    file_id?: string;
    /** Organization that reported the issue. */
    created_by_organization_id?: string;
    /** When the issue was reported. */
    created_at?: Timestamp;
    /** When the issue was last updated. */
    updated_at?: Timestamp;
    /**
     * Full description of the issue.
     * @example Description with detailed issues details
     */
    message?: string | null;
}

/** Fields that you can search private records in. */
export type PrivateRecordSearchField = "name" | "email";

/** Fields that you can sort private records by. */
export type PrivateRecordOrderField = "name" | "email" | "total_score" | "score_updated_at" | "created_at" | "updated_at" | "archived_at";

/** A private record in brief. */
export interface PrivateRecord {
    /**
     * Unique id of the record. Pass it as `record_id`.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the company. */
    name?: string;
    /**
     * When the score was last updated.
     * @example 2025-11-01T10:00:00.123456
     */
    score_updated_at?: NullableTimestamp;
    /** Whether the record is archived. */
    archived?: boolean;
    /**
     * When the record was archived.
     * @example 2025-12-01T12:34:56.123456
     */
    archived_at?: NullableTimestamp;
    /** When the record was created. */
    created_at?: Timestamp;
    /** When the record was last updated. */
    updated_at?: Timestamp;
    /**
     * Contact email address of the company.
     *
     * Format: email
     * @example info@example.com
     */
    email?: string | null;
    /**
     * Latest score.
     * @example 85.5
     */
    total_score?: number | null;
}

/** A page of private records. */
export interface PrivateRecordList {
    /** The private records on this page. */
    items: PrivateRecord[];
    total_items: TotalItems;
}

/** A private record with its complete profile. */
export interface PrivateRecordDetails {
    /** Name of the company. */
    name: string;
    /** Currency of the company, as an ISO 4217 code. */
    currency_code?: string;
    /**
     * Unique id of the record. Pass it as `record_id`.
     *
     * Format: uuid
     */
    id: string;
    /** Whether the record is archived. */
    archived?: boolean;
    /**
     * When the record was archived.
     * @example 2025-12-01T12:34:56.123456
     */
    archived_at?: NullableTimestamp;
    /** When the record was created. */
    created_at?: Timestamp;
    /** When the record was last updated. */
    updated_at?: Timestamp;
    /**
     * Contact email address of the company.
     *
     * Format: email
     * @example info@example.com
     */
    email?: string | null;
    /**
     * Telephone number with country code.
     * @example +1-555-123-4567
     */
    phone?: string | null;
    /**
     * Date on which the company was established.
     *
     * Format: date
     * @example 2005-08-15
     */
    established_date?: string | null;
    /**
     * Id of the company's size. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     * @example 6f0d84f7-e442-4ac0-8297-24e1fe6da692
     */
    size_id?: string | null;
    /**
     * Id of the company's role. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     * @example 292e8dad-37b5-4cb3-8a00-5bb840be894e
     */
    role_id?: string | null;
    /**
     * Id of the company's NAICS code. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
     */
    naics_code_id?: string | null;
    /**
     * Street and number.
     * @example 123 Main Street
     */
    address?: string | null;
    /**
     * City.
     * @example New York
     */
    city?: string | null;
    /**
     * State or region.
     * @example NY
     */
    state?: string | null;
    /**
     * Postal code.
     * @example 10001
     */
    postal_code?: string | null;
    /**
     * Country code.
     * @example US
     */
    country_code?: string | null;
    /**
     * Website of the company.
     * @example https://www.example-corp.com
     */
    website?: string | null;
    /**
     * Company registration number.
     * @example 123456789
     */
    company_registration_number?: string | null;
    /**
     * Tax identification number.
     * @example 987654321
     */
    tax_id?: string | null;
    /**
     * Id of the company's legal form. The documentation has no operation that lists these ids.
     * @example de175027-612d-4103-a503-59ef0fe2849b
     */
    corporation_type_id?: string | null;
}

/** The new profile of a private record. */
export interface PrivateRecordUpdate {
    /** Name of the company. */
    name: string;
    /**
     * Contact email address of the company.
     *
     * Format: email
     * @example info@example.com
     */
    email?: string | null | undefined;
    /**
     * Telephone number with country code.
     * @example +1-555-123-4567
     */
    phone?: string | null | undefined;
    /**
     * Date on which the company was established.
     *
     * Format: date
     * @example 2005-08-15
     */
    established_date?: string | null | undefined;
    /**
     * Id of the company's size. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     * @example 6f0d84f7-e442-4ac0-8297-24e1fe6da692
     */
    size_id?: string | null | undefined;
    /**
     * Id of the company's role. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     * @example 292e8dad-37b5-4cb3-8a00-5bb840be894e
     */
    role_id?: string | null | undefined;
    /**
     * Id of the company's NAICS code. The documentation has no operation that lists these ids.
     *
     * Format: uuid
     * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
     */
    naics_code_id?: string | null | undefined;
    /**
     * Street and number.
     * @example 123 Main Street
     */
    address?: string | null | undefined;
    /**
     * City.
     * @example New York
     */
    city?: string | null | undefined;
    /**
     * State or region.
     * @example NY
     */
    state?: string | null | undefined;
    /**
     * Postal code.
     * @example 10001
     */
    postal_code?: string | null | undefined;
    /**
     * Country code.
     * @example US
     */
    country_code?: string | null | undefined;
    /**
     * Website of the company.
     * @example https://www.example-corp.com
     */
    website?: string | null | undefined;
    /**
     * Company registration number.
     * @example 123456789
     */
    company_registration_number?: string | null | undefined;
    /**
     * Tax identification number.
     * @example 987654321
     */
    tax_id?: string | null | undefined;
    /**
     * Id of the company's legal form. The documentation has no operation that lists these ids.
     * @example de175027-612d-4103-a503-59ef0fe2849b
     */
    corporation_type_id?: string | null | undefined;
}

/** The score of a private record. */
export interface PrivateRecordScore {
    /**
     * Unique id of the score.
     *
     * Format: uuid
     * @example 423e4567-e89b-12d3-a456-426614174003
     */
    id: string;
    /**
     * Score, calculated from the latest available metrics.
     * @example 85.5
     * @example 30.9
     */
    total_score: number;
    /** When the score was created. */
    created_at: Timestamp;
    /** When the score was last updated. */
    updated_at?: Timestamp;
}

/** A financial file of a private record. */
export interface PrivateRecordFinancialFile {
    /**
     * Unique id of the file.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the file when it was uploaded. */
    original_filename: string;
    /** Media type of the file, such as `application/pdf`. */
    mime_type: string;
    /** Size of the file in bytes. */
    size_bytes: number;
    /** SHA-256 hash of the file, in hexadecimal. */
    sha256: string;
    /** Currency of the amounts in the file, as an ISO 4217 code. */
    currency: string;
    /** Processing status of the file. */
    status: FinancialFileStatus;
    /** When the file was uploaded. */
    uploaded_at: Timestamp;
    /** When the record of the file was created. */
    created_at: Timestamp;
    /** When the record of the file was last updated. */
    updated_at: Timestamp;
    /**
     * Message about the processing result, if there is one.
     * @example File processed successfully
     */
    file_message?: string | null;
}

/** A page of files. */
export interface PrivateRecordFinancialFileList {
    /** The files on this page. */
    items: PrivateRecordFinancialFile[];
    total_items: TotalItems;
}

/** Whether the two organizations are connected. */
export type ConnectionStatus = "connected" | "disconnected" | (string & {});

/** Whether the two organizations are connected. As a request takes it; a response has `ConnectionStatus`. */
export type ConnectionStatusInput = "connected" | "disconnected";

/** Type of the open action of a connection, or null if there is none. `documents_update_request` may no longer be in use. */
export type ActiveActionType = "analytics_request" | "documents_update_request" | (string & {}) | null;

/** Fields that you can search host connections in. */
export type HostConnectionSearchField = "host_name" | "host_email" | "owner_email";

/** Fields that you can sort host connections by. */
export type HostConnectionOrderField = "host_name" | "host_email" | "owner_email" | "created_at" | "updated_at" | "archived_at" | "active_action_updated_at";

/** A connection with a host. */
export interface HostConnection {
    /**
     * The host. Pass it as `host_org_id`.
     *
     * Format: uuid
     * @example d49b0749-fbc7-4e0a-b03d-ef15f238071a
     */
    host_organization_id: string;
    /**
     * The guest: your organization.
     *
     * Format: uuid
     * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
     */
    guest_organization_id: string;
    /** Name of the host. */
    host_name: string;
    /**
     * Email address of the host.
     *
     * Format: email
     */
    host_email: string;
    /**
     * Email address of the host's owner who is responsible for the connection.
     *
     * Format: email
     */
    owner_email: string;
    /** Status of the connection. */
    status: ConnectionStatus;
    /** Whether the connection is archived. */
    archived: boolean;
    /**
     * When the connection was created.
     * @example 2025-12-12T12:00:00.123456
     */
    created_at: Timestamp;
    /**
     * When the connection was last updated.
     * @example 2025-12-12T12:00:00.123456
     */
    updated_at?: Timestamp;
    /**
     * When the connection was archived.
     * @example 2025-12-12T12:00:00.123456
     */
    archived_at?: NullableTimestamp;
    /** Type of the connection's open action, if there is one. */
    active_action_type?: ActiveActionType;
    /**
     * When that action was last updated.
     * @example 2025-12-12T12:00:00.123456
     */
    active_action_updated_at?: NullableTimestamp;
}

/** A page of connections. */
export interface HostConnectionList {
    /** The connections on this page. */
    items: HostConnection[];
    total_items: TotalItems;
}

/** The host to connect with. */
export interface HostConnectionCreate {
    /**
     * The host.
     *
     * Format: uuid
     */
    host_organization_id: string;
    /** Token of the host's invitation, if you have one. Keep it secret. */
    invitation_token?: string | null | undefined;
}

/** The change to a connection with a host. Fields other than `status` may be allowed; they are not documented. */
export interface HostConnectionUpdate {
    /** New status of the connection. */
    status?: ConnectionStatusInput | undefined;
}

/** A connection with a guest. */
export interface GuestConnection {
    /**
     * The host: your organization.
     *
     * Format: uuid
     * @example d290f1ee-6c54-4b01-90e6-d701748f0851
     */
    host_organization_id: string;
    /**
     * The guest. Pass it as `guest_org_id`.
     *
     * Format: uuid
     * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
     */
    guest_organization_id: string;
    /** Status of the connection. */
    status: ConnectionStatus;
    /** Name of the guest. */
    guest_name: string;
    /**
     * Email address of the guest.
     *
     * Format: email
     */
    guest_email: string;
    /**
     * Email address of the host's owner who is responsible for the connection.
     *
     * Format: email
     * @example owner@host.com
     */
    owner_email?: string;
    /** Whether the connection is archived. */
    archived?: boolean;
    /**
     * When the connection was created.
     * @example 2025-12-12T10:30:00.123456
     */
    created_at?: Timestamp;
    /**
     * When the connection was last updated.
     * @example 2025-12-12T10:30:00.123456
     */
    updated_at?: Timestamp;
    /**
     * Score of the guest, once it has been calculated.
     * @example 87.5
     */
    total_score?: number | null;
    /**
     * When the score was last updated.
     * @example 2025-12-12T10:30:00.123456
     */
    score_updated_at?: NullableTimestamp;
    /**
     * When the connection was archived.
     * @example 2025-12-12T10:30:00.123456
     */
    archived_at?: NullableTimestamp;
    /** Type of the connection's open action, if there is one. */
    active_action_type?: ActiveActionType;
    /**
     * When that action was last updated.
     * @example 2025-12-12T10:30:00.123456
     */
    active_action_updated_at?: NullableTimestamp;
    /**
     * Parent organization, if there is one.
     *
     * Format: uuid
     * @example d290f1ee-6c54-4b01-90e6-d701748f0851
     */
    parent_organization_id?: string | null;
    /**
     * Name of the parent organization.
     * @example Example Parent Corp
     */
    parent_organization_name?: string | null;
}

/** A page of connections. */
export interface GuestConnectionList {
    /** The connections on this page. */
    items: GuestConnection[];
    total_items: TotalItems;
}

/** The change to a connection with a guest. */
export interface GuestConnectionUpdate {
    /** Whether the connection should be archived. */
    archived: boolean;
}

/** Status of an invitation: `sent` until the guest or the system accepts it. */
export type GuestInvitationStatus = "sent" | "accepted_by_guest" | "accepted_by_system" | (string & {});

/** Status of an invitation: `sent` until the guest or the system accepts it. As a request takes it; a response has `GuestInvitationStatus`. */
export type GuestInvitationStatusInput = "sent" | "accepted_by_guest" | "accepted_by_system";

/** Fields that you can sort invitations by. */
export type GuestInvitationOrderField = "email" | "first_invitation_sent_at" | "last_invitation_sent_at" | "expired_at" | "accepted_at" | "archived_at" | "created_at" | "updated_at";

/** An invitation to become a guest. */
export interface GuestInvitation {
    /**
     * Unique id of the invitation.
     *
     * Format: uuid
     * @example d290f1ee-6c54-4b01-90e6-d701748f0851
     */
    id: string;
    /**
     * Host that sends the invitation.
     *
     * Format: uuid
     * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
     */
    host_organization_id: string;
    /**
     * Email address that the invitation is sent to.
     *
     * Format: email
     * @example guest@example.com
     */
    email: string;
    /**
     * When the invitation was first sent.
     * @example 2025-12-01T12:00:00.123456
     */
    first_invitation_sent_at: Timestamp;
    /**
     * When the invitation was last sent.
     * @example 2025-12-01T12:00:00.123456
     */
    last_invitation_sent_at: Timestamp;
    /**
     * When the invitation expires.
     * @example 2025-12-31T23:59:59.123456
     */
    expired_at?: Timestamp;
    /** Whether the invitation has expired. */
    expired?: boolean;
    /** Status of the invitation. */
    status?: GuestInvitationStatus;
    /**
     * Token that the guest connects with. Keep it secret.
     * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
     */
    invitation_token?: string;
    /** Whether the invitation is archived. */
    archived?: boolean;
    /**
     * When the invitation was created.
     * @example 2025-12-11T09:00:00.123456
     */
    created_at?: Timestamp;
    /**
     * When the invitation was last updated.
     * @example 2025-12-11T09:00:00.123456
     */
    updated_at?: Timestamp;
    /**
     * When the invitation was accepted.
     * @example 2025-12-11T09:00:00.123456
     */
    accepted_at?: NullableTimestamp;
    /**
     * When the invitation was archived.
     * @example 2025-12-11T09:00:00.123456
     */
    archived_at?: NullableTimestamp;
    /**
     * Parent organization, if there is one.
     *
     * Format: uuid
     * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
     */
    parent_organization_id?: string | null;
    /**
     * Name of the parent organization.
     * @example Parent Organization Corp
     */
    parent_organization_name?: string | null;
}

/** A page of invitations. */
export interface GuestInvitationList {
    /** The invitations on this page. */
    items: GuestInvitation[];
    total_items: TotalItems;
}

/** The invitation to send. */
export interface GuestInvitationCreate {
    /**
     * Email address that the invitation is sent to.
     *
     * Format: email
     */
    email: string;
    /** When the invitation expires. The time must be in the future. */
    expired_at: TimestampInput;
    /**
     * Parent organization, if there is one.
     *
     * Format: uuid
     * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
     */
    parent_organization_id?: string | null | undefined;
}

/** Type of a credit application. */
export type CreditApplicationType = "credit_terms" | "trade_finance" | "factoring" | (string & {});

/** Type of a credit application. As a request takes it; a response has `CreditApplicationType`. */
export type CreditApplicationTypeInput = "credit_terms" | "trade_finance" | "factoring";

/** Status of a credit application. The values that start with `sign_document_` follow the signing of a document. */
export type CreditApplicationStatus = "pending" | "internal_review" | "external_review" | "needs_action" | "approved" | "finalized" | "declined" | "rejected" | "expired" | "sign_document_created" | "sign_document_in_progress" | "sign_document_completed" | "sign_document_expired" | "sign_document_canceled" | "sign_document_declined" | "sign_document_process_failed" | (string & {});

/** Status of a credit application. The values that start with `sign_document_` follow the signing of a document. As a request takes it; a response has `CreditApplicationStatus`. */
export type CreditApplicationStatusInput = "pending" | "internal_review" | "external_review" | "needs_action" | "approved" | "finalized" | "declined" | "rejected" | "expired" | "sign_document_created" | "sign_document_in_progress" | "sign_document_completed" | "sign_document_expired" | "sign_document_canceled" | "sign_document_declined" | "sign_document_process_failed";

/** The status of a credit application. */
export interface CreditApplicationState {
    /**
     * Unique id of the application. Pass it as `credit_application_id`.
     *
     * Format: uuid
     * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
     */
    id: string;
    /** Type of the application. */
    credit_application_type: CreditApplicationType;
    /**
     * The host. The API also calls it owner or forwarder.
     *
     * Format: uuid
     * @example d2f8e6c4-1b3c-4a7b-9d2f-3b1e0a987654
     */
    forwarder_id: string;
    /**
     * The guest. The API also calls it shipper.
     *
     * Format: uuid
     * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
     */
    shipper_id: string;
    /** Status of the application. */
    status: CreditApplicationStatus;
    /**
     * When the application was created.
     * @example 2025-01-01T12:00:00.123456
     */
    created_at: Timestamp;
    /**
     * When the application was last updated.
     * @example 2025-01-02T12:00:00.123456
     */
    updated_at: Timestamp;
}

/** An organization named in a credit application. */
export interface OrganizationReference {
    /** Id of the organization. */
    id?: string;
    /** Name of the organization. */
    name?: string;
    /**
     * Email address of the organization.
     *
     * Format: email
     */
    email?: string;
}

/** Proposed amount and terms. */
export interface CreditApplicationProposal {
    /** When the proposal was created. */
    created_at?: Timestamp;
    /** When the proposal was last updated. */
    updated_at?: Timestamp;
    /**
     * Proposed amount.
     * @example 60000
     */
    proposed_amount?: number | null;
    /**
     * Proposed payment terms.
     * @example Net 45
     */
    proposed_terms?: string | null;
}

/** A credit application in brief. */
export interface CreditApplication {
    /** Id of the application. Pass it as `credit_application_id`. */
    id: string;
    /** One of the two organizations of the application. The documentation does not say which. */
    organization?: OrganizationReference;
    /** Type of the application. */
    credit_application_type?: CreditApplicationType;
    /** Status of the application. */
    status?: CreditApplicationStatus;
    /** When the application was created. */
    created_at?: Timestamp;
    /** When the application was last updated. */
    updated_at?: Timestamp;
    /**
     * When the application expires.
     * @example 2025-01-02T12:00:00.123456
     */
    expires_at?: NullableTimestamp;
    /** Requested amount, in `currency`. */
    amount?: number;
    /** Currency of the amount, as an ISO 4217 code. */
    currency?: string;
    /** Requested payment terms. */
    payment_terms?: string;
    /** Securities. A plain string here; an array in `CreditApplicationDetails`. */
    security_compliance?: string;
    /** Proposed amount and terms. */
    extra_details?: CreditApplicationProposal;
}

/** A page of credit applications. */
export interface CreditApplicationList {
    /** The credit applications on this page. */
    items: CreditApplication[];
    total_items: TotalItems;
}

/** A credit application in full. */
export interface CreditApplicationDetails {
    /**
     * Unique id of the application. Pass it as `credit_application_id`.
     *
     * Format: uuid
     */
    id: string;
    /** Type of the application. */
    credit_application_type?: CreditApplicationType;
    /** The host. The API also calls it owner or forwarder. */
    forwarder?: OrganizationReference;
    /** The guest. The API also calls it shipper. */
    shipper?: OrganizationReference;
    /** Status of the application. */
    status?: CreditApplicationStatus;
    /** When the application was created. */
    created_at?: Timestamp;
    /** When the application was last updated. */
    updated_at?: Timestamp;
    /**
     * When the application expires.
     * @example 2025-01-02T12:00:00.123456
     */
    expires_at?: NullableTimestamp;
    /** What the guest applies for. The documentation shows it only for `credit_terms`. */
    data?: CreditTermsData;
    /** Proposed amount and terms. */
    extra_details?: CreditApplicationProposal;
}

/** The contents of an application for credit terms. */
export interface CreditTermsData {
    /** Requested credit and the guest's business. */
    details?: CreditTermsDetails;
    /** How the guest trades. */
    trade_profile?: TradeProfile;
    /** Uploaded trade profile. */
    trade_profile_document?: TradeProfileDocument;
    /** Securities, each with its title. */
    security_compliance?: SecurityCompliance[];
}

/** The requested credit and the guest's business. */
export interface CreditTermsDetails {
    /** Annual revenue of the guest. */
    annual_revenue?: number;
    /** Requested amount, in `currency`. */
    credit_amount?: number;
    /** Currency of the amounts, as an ISO 4217 code. */
    currency?: string;
    /** Requested payment terms. */
    payment_terms?: string;
    /** What the guest spends on freight. */
    freight_spend?: number;
    /**
     * Purpose of the credit.
     * @example Purchase of example goods
     */
    purpose?: string | null;
}

/** Direction of trade. Known value: `import`; there may be others. */
export type TradeType = "import" | (string & {});

/** How a guest trades. */
export interface TradeProfile {
    /** Routes that the goods travel. */
    shipping_routes?: string[];
    /** Directions of trade. */
    trade_types?: TradeType[];
    /** Average value of a shipment. */
    avg_shipment_value?: number;
}

/** An uploaded trade profile. */
export interface TradeProfileDocument {
    /** Name of the file. */
    filename?: string;
}

/** An uploaded trade profile. */
export interface TradeProfileFile {
    /**
     * Media type of the file: a PDF, a Word or Excel document, or a ZIP, RAR or 7z archive. Known values: `application/msword`, `application/vnd.openxmlformats-officedocument.wordprocessingml.document`, `application/x-rar-compressed`, `application/vnd.ms-excel`, `application/vnd.rar`, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`, `application/zip`, `application/x-7z-compressed`, `application/pdf`; there may be others.
     * @example application/pdf
     * @example application/zip
     */
    mime_type: "application/msword" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/x-rar-compressed" | "application/vnd.ms-excel" | "application/vnd.rar" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/zip" | "application/x-7z-compressed" | "application/pdf" | (string & {});
    /**
     * Name of the file.
     * @example invoice1.pdf
     */
    filename?: string;
}

/** A security, such as a formal agreement. */
export interface SecurityCompliance {
    /** Title of the security. */
    title?: string;
    /** Flag whose meaning the documentation does not explain. */
    other?: boolean;
    /**
     * Description of the security.
     * @example A formal agreement outlining the terms and remedies in case of non-payment
     */
    description?: string | null;
}

/** A security, such as a formal agreement. As a request takes it; a response has `SecurityCompliance`. */
export interface SecurityComplianceInput {
    /** Title of the security. */
    title?: string | undefined;
    /** Flag whose meaning the documentation does not explain. */
    other?: boolean | undefined;
    /**
     * Description of the security.
     * @example A formal agreement outlining the terms and remedies in case of non-payment
     */
    description?: string | null | undefined;
}

/** What the guest wants from factoring. Known value: `sell_invoices`; there may be others. */
export type FactoringGoal = "sell_invoices" | (string & {});

/** The new contents of a factoring application. */
export interface FactoringApplicationUpdate {
    /** Goal, amount and counterparty. */
    details?: FactoringDetails | undefined;
    /** Ids of the customers. */
    customers?: string[] | undefined;
    /** Ids of the suppliers. */
    suppliers?: string[] | undefined;
    /** Securities, each with its title. */
    security_compliance?: SecurityComplianceInput[] | undefined;
}

/** Goal, amount and counterparty of factoring. */
export interface FactoringDetails {
    /** What the guest wants. */
    current_goal?: FactoringGoal | undefined;
    /** Requested amount, in `currency`. */
    requested_amount?: number | undefined;
    /** Currency of the amount, as an ISO 4217 code. */
    currency?: string | undefined;
    /** Requested payment terms. */
    payment_terms?: string | undefined;
    /**
     * Id of the counterparty.
     * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
     */
    counterparty_id?: string | null | undefined;
    /**
     * Purpose of the credit.
     * @example Cover operational costs
     */
    purpose?: string | null | undefined;
}

/** Type of a financial analysis. Known value: `full`; there may be others. */
export type FinancialAnalysisType = "full" | (string & {});

/** Kind of document that a credit application needs. Known value: `year_end_financial`; there may be others. */
export type ApplicationDocumentType = "year_end_financial" | (string & {});

/** The additional documents that a credit application needs. */
export interface AdditionalDocuments {
    /** Type of analysis that the documents are for. */
    financial_analysis_type: FinancialAnalysisType;
    /** When this entry was created. */
    created_at?: Timestamp;
    /** When this entry was last updated. */
    updated_at?: Timestamp;
    /** Kinds of financial document that are needed. */
    financial_documents?: ApplicationDocumentType[];
    /**
     * Other documents that are needed.
     * @example One year cashflow statement
     */
    additional_documents?: string | null;
    /**
     * Message to the guest.
     * @example Please provide updated financials
     */
    message?: string | null;
    /**
     * Whether the documents were sent.
     * @example false
     */
    additional_documents_sent?: boolean;
}

/** The query parameters of `listOrganizationAnalytics`. */
export interface ListOrganizationAnalyticsQuery {
    /** Only runs with one of these statuses. */
    statuses?: AnalyticsStatusInput[] | undefined;
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listOrganizationDocuments`. */
export interface ListOrganizationDocumentsQuery {
    /** Only documents from this financial file. */
    file_id?: string | undefined;
    /** Only documents of these kinds. */
    document_types?: FinancialDocumentType[] | undefined;
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listDocumentRequests`. */
export interface ListDocumentRequestsQuery {
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listOrganizationMetrics`. */
export interface ListOrganizationMetricsQuery {
    /** Only metrics with periods of this length. */
    period_type?: OrganizationMetricPeriodTypeInput | undefined;
    /** Start of the date range. */
    date_from?: string | undefined;
    /** End of the date range. */
    date_to?: string | undefined;
    /** Only this metric. */
    metric_type?: OrganizationMetricTypeInput | undefined;
}

/** The query parameters of `listOrganizationLoans`. */
export interface ListOrganizationLoansQuery {
    /** Start of the date range. */
    date_from?: string | undefined;
    /** End of the date range. */
    date_to?: string | undefined;
}

/** The query parameters of `listOrganizationMetricAdvice`. */
export interface ListOrganizationMetricAdviceQuery {
    /** Only metrics with periods of this length. */
    period_type?: OrganizationMetricPeriodTypeInput | undefined;
    /** Only advice on this metric. */
    metric_type?: OrganizationMetricTypeInput | undefined;
}

/** The query parameters of `listFinancialFiles`. */
export interface ListFinancialFilesQuery {
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecords`. */
export interface ListPrivateRecordsQuery {
    /** Field to search in. */
    search_field?: PrivateRecordSearchField | undefined;
    /** Text to search for in `search_field`. At least three characters. */
    search_text?: string | undefined;
    /**
     * Only archived items (`true`) or only items that are not archived (`false`).
     * @example false
     */
    archived?: boolean | undefined;
    /** Field to sort by. */
    order_by?: PrivateRecordOrderField | undefined;
    /** Sort direction. */
    order_dir?: OrderDirection | undefined;
    /** Maximum number of items to return. Default: 100. */
    limit?: number | undefined;
    /** Number of items to skip. Default: 0. */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecordAnalytics`. */
export interface ListPrivateRecordAnalyticsQuery {
    /** Only runs with one of these statuses. */
    statuses?: AnalyticsStatusInput[] | undefined;
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecordMetrics`. */
export interface ListPrivateRecordMetricsQuery {
    /** Only metrics with periods of this length. */
    period_type?: MetricPeriodTypeInput | undefined;
    /** Start of the date range, inclusive. */
    date_from?: string | undefined;
    /** End of the date range, inclusive. */
    date_to?: string | undefined;
    /** Only this metric. */
    metric_type?: MetricTypeInput | undefined;
    /** Only metrics of this section. */
    metric_section_type?: MetricSectionTypeInput | undefined;
}

/** The query parameters of `listPrivateRecordDocuments`. */
export interface ListPrivateRecordDocumentsQuery {
    /** Only documents from this financial file. */
    file_id?: string | undefined;
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecordFinancialFiles`. */
export interface ListPrivateRecordFinancialFilesQuery {
    /** Only files with one of these statuses. */
    statuses?: FinancialFileStatusInput[] | undefined;
    /** Field to sort by. */
    order_by?: FinancialFileOrderField | undefined;
    /** Sort direction, descending by default. */
    order_dir?: OrderDirection | undefined;
    /** Maximum number of items to return. Default: 100. */
    limit?: number | undefined;
    /** Number of items to skip. Default: 0. */
    offset?: number | undefined;
}

/** The query parameters of `listHostConnections`. */
export interface ListHostConnectionsQuery {
    /** Only connections with one of these statuses. */
    statuses: ConnectionStatusInput[];
    /** Field to search in. */
    search_field?: HostConnectionSearchField | undefined;
    /** Text to search for in `search_field`. */
    search_text?: string | undefined;
    /** Field to sort by. */
    order_by?: HostConnectionOrderField | undefined;
    /** Sort direction. */
    order_dir?: OrderDirection | undefined;
    /**
     * Only archived items (`true`) or only items that are not archived (`false`).
     * @example false
     */
    archived?: boolean | undefined;
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listGuestConnections`. */
export interface ListGuestConnectionsQuery {
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listGuestInvitations`. */
export interface ListGuestInvitationsQuery {
    /** Only invitations with one of these statuses. */
    statuses?: GuestInvitationStatusInput[] | undefined;
    /** Text to search for in the guest's email address. */
    search_text?: string | undefined;
    /**
     * Only expired invitations (`true`) or only invitations that have not expired (`false`).
     * @example false
     */
    expired?: boolean | undefined;
    /**
     * Only archived invitations (`true`) or only invitations that are not archived (`false`).
     * @example false
     */
    archived?: boolean | undefined;
    /** Field to sort by. */
    order_by?: GuestInvitationOrderField | undefined;
    /** Sort direction. */
    order_dir?: OrderDirection | undefined;
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /** Number of items to skip. */
    offset?: number | undefined;
}

/** The query parameters of `listCreditApplications`. */
export interface ListCreditApplicationsQuery {
    /** Only applications of this guest. */
    shipper_id?: string | undefined;
    /** Only applications to this host. */
    forwarder_id?: string | undefined;
    /** Only applications of these types. */
    credit_application_types?: CreditApplicationTypeInput[] | undefined;
    /** Only applications with one of these statuses. */
    credit_application_statuses?: CreditApplicationStatusInput[] | undefined;
    /** Maximum number of items to return. */
    limit?: number | undefined;
    /**
     * Number of items to skip.
     * @example 0
     */
    offset?: number | undefined;
}
