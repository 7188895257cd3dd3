// Written by `npm run generate` from openapi.yaml. Do not edit.

/** A point in time in the form of RFC 3339, except that the zone is usually missing. The pages do not say which zone is meant then. */
export type Timestamp = string;

/** A point in time in the form of RFC 3339, except that the zone is usually missing. The pages do not say which zone is meant then. As a request takes it; a response has `Timestamp`. A `Date` is sent in UTC, without a zone. */
export type TimestampInput = string | Date;

/** How many items match in all, on this page and on every other. */
export type TotalItems = number;

/** Ascending or descending. */
export type OrderDirection = "asc" | "desc";

/** A currency and how its amounts are written. */
export interface Currency {
    /**
     * The ISO 4217 code.
     * @example USD
     * @example EUR
     */
    code: string;
    /**
     * The usual symbol.
     * @example $
     * @example €
     */
    symbol: string;
    /**
     * The name of one unit.
     * @example US Dollar
     * @example Euro
     */
    name: string;
    /**
     * The symbol where the currency is at home.
     * @example $
     * @example €
     */
    symbol_native: string;
    /**
     * How many decimals an amount usually shows.
     * @example 2
     * @example 3
     */
    decimal_digits: number;
    /**
     * The step to which amounts are rounded.
     * @example 0
     * @example 1
     */
    rounding: number;
    /**
     * The name of several units.
     * @example US dollars
     * @example euros
     */
    name_plural: string;
    /**
     * Where the currency stands in a list; the lower, the earlier.
     * @example 0
     * @example 1
     */
    priority: number;
}

/** Who a company is, where it is, and under which numbers its registries know it. */
export interface CompanyProfile {
    /**
     * The name of the company.
     * @example Example Corp
     */
    name?: string;
    /**
     * The email address at which the company is reached.
     *
     * Format: email
     * @example info@example.com
     */
    email?: string;
    /**
     * The telephone number, with the country's code.
     * @example +1-555-123-4567
     * @example +15551234567
     */
    phone?: string;
    /**
     * The day on which the company was established.
     *
     * Format: date
     * @example 2005-08-15
     */
    established_date?: string;
    /**
     * The size of the company, by an id of the platform. No page lists these ids.
     *
     * Format: uuid
     * @example 6f0d84f7-e442-4ac0-8297-24e1fe6da692
     */
    size_id?: string;
    /**
     * The role of the company, by an id of the platform. No page lists these ids.
     *
     * Format: uuid
     * @example 292e8dad-37b5-4cb3-8a00-5bb840be894e
     */
    role_id?: string;
    /**
     * The NAICS code of the company's trade, by an id of the platform. No page lists these ids.
     *
     * Format: uuid
     * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
     */
    naics_code_id?: string;
    /**
     * Street and number.
     * @example 123 Main Street
     */
    address?: string;
    /**
     * The city.
     * @example New York
     */
    city?: string;
    /**
     * The state or region.
     * @example NY
     */
    state?: string;
    /**
     * The postal code.
     * @example 10001
     */
    postal_code?: string;
    /**
     * The country, by its code.
     * @example US
     */
    country_code?: string;
    /**
     * The address of the company's website.
     * @example https://www.example-corp.com
     */
    website?: string;
    /**
     * The number under which the company is registered.
     * @example 123456789
     */
    company_registration_number?: string;
    /**
     * The number under which the company is taxed.
     * @example 987654321
     */
    tax_id?: string;
    /**
     * The legal form of the company, by an id of the platform. No page lists these ids.
     * @example de175027-612d-4103-a503-59ef0fe2849b
     */
    corporation_type_id?: string;
}

/** Who a company is, where it is, and under which numbers its registries know it. As a request takes it; a response has `CompanyProfile`. */
export interface CompanyProfileInput {
    /**
     * The name of the company.
     * @example Example Corp
     */
    name?: string | undefined;
    /**
     * The email address at which the company is reached.
     *
     * Format: email
     * @example info@example.com
     */
    email?: string | undefined;
    /**
     * The telephone number, with the country's code.
     * @example +1-555-123-4567
     * @example +15551234567
     */
    phone?: string | undefined;
    /**
     * The day on which the company was established.
     *
     * Format: date
     * @example 2005-08-15
     */
    established_date?: string | undefined;
    /**
     * The size of the company, by an id of the platform. No page lists these ids.
     *
     * Format: uuid
     * @example 6f0d84f7-e442-4ac0-8297-24e1fe6da692
     */
    size_id?: string | undefined;
    /**
     * The role of the company, by an id of the platform. No page lists these ids.
     *
     * Format: uuid
     * @example 292e8dad-37b5-4cb3-8a00-5bb840be894e
     */
    role_id?: string | undefined;
    /**
     * The NAICS code of the company's trade, by an id of the platform. No page lists these ids.
     *
     * Format: uuid
     * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
     */
    naics_code_id?: string | undefined;
    /**
     * Street and number.
     * @example 123 Main Street
     */
    address?: string | undefined;
    /**
     * The city.
     * @example New York
     */
    city?: string | undefined;
    /**
     * The state or region.
     * @example NY
     */
    state?: string | undefined;
    /**
     * The postal code.
     * @example 10001
     */
    postal_code?: string | undefined;
    /**
     * The country, by its code.
     * @example US
     */
    country_code?: string | undefined;
    /**
     * The address of the company's website.
     * @example https://www.example-corp.com
     */
    website?: string | undefined;
    /**
     * The number under which the company is registered.
     * @example 123456789
     */
    company_registration_number?: string | undefined;
    /**
     * The number under which the company is taxed.
     * @example 987654321
     */
    tax_id?: string | undefined;
    /**
     * The legal form of the company, by an id of the platform. No page lists these ids.
     * @example de175027-612d-4103-a503-59ef0fe2849b
     */
    corporation_type_id?: string | undefined;
}

/** An organization on the platform. */
export interface Organization extends CompanyProfile {
    /**
     * The currency in which the organization reckons, by its ISO 4217 code.
     * @example USD
     */
    currency_code?: string;
    /**
     * Identifies the organization. It is what `org_id` and the two organization headers take.
     *
     * Format: uuid
     * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
     */
    id: string;
    /**
     * The account that owns the organization.
     *
     * Format: uuid
     * @example 0c4e6a82-1f35-4d79-8b9c-3e5f7a1b2d60
     */
    owner_account_id?: string;
    /** The state of the organization. */
    status?: OrganizationStatus;
    /** When the organization was created. */
    created_at?: Timestamp;
    /** When the organization last changed. */
    updated_at?: Timestamp;
    /**
     * The name of the company.
     * @example Example Corp
     */
    name: string;
    /**
     * The email address at which the company is reached.
     *
     * Format: email
     * @example info@example.com
     */
    email: string;
    /**
     * The day on which the company was established.
     *
     * Format: date
     * @example 2005-08-15
     */
    established_date: string;
}

/** The states of an organization. One of them was seen. */
export type OrganizationStatus = "active" | (string & {});

/** The profile of an organization as it should be. */
export interface OrganizationUpdate extends CompanyProfileInput {
    /** The public name of the organization. */
    name: string;
    /**
     * A valid email address at which the organization is reached.
     *
     * Format: email
     */
    email: string;
    /**
     * The day on which the organization was established.
     *
     * Format: date
     */
    established_date: string;
}

/** By their names, a run is under way while `in_progress` or `processing`; `success` and `failed` end it. */
export type AnalyticsStatus = "in_progress" | "processing" | "success" | "failed" | (string & {});

/** By their names, a run is under way while `in_progress` or `processing`; `success` and `failed` end it. As a request takes it; a response has `AnalyticsStatus`. */
export type AnalyticsStatusInput = "in_progress" | "processing" | "success" | "failed";

/** One run of analytics. */
export interface AnalyticsRun {
    /**
     * Identifies the run.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     * @example f6e12345-6789-4abc-def0-1234567890ab
     */
    id: string;
    /** How far the run is. */
    status: AnalyticsStatus;
    /**
     * When the run was started.
     * @example 2025-01-01T12:00:00.123456
     */
    created_at: Timestamp;
    /**
     * When the run last changed.
     * @example 2025-01-10T12:00:00.123456
     */
    updated_at?: Timestamp;
    /**
     * When the analysis was made.
     * @example 2025-09-23T16:07:35.675578
     * @example 2025-01-15T12:00:00.123456
     */
    analyzed_on?: Timestamp;
    /** In the history only, the balance sheets. The pages show an empty list, and not what is in it. */
    balance_sheets?: unknown[];
    /** In the history only, the income statements, shown as an empty list too. */
    income_statements?: unknown[];
    /** In the history only, the cash flow statements, shown as an empty list too. */
    cashflow_statements?: unknown[];
}

/** A page of runs of analytics. */
export interface AnalyticsHistory {
    /** The runs on this page. */
    items: AnalyticsRun[];
    total_items: TotalItems;
}

/** Something that one side of a connection asks of the other. */
export interface ConnectionAction {
    /**
     * Identifies the connection action.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    id: string;
    /**
     * The host, on whose side the request stands.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    host_organization_id: string;
    /**
     * The guest that received the request.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    guest_organization_id: string;
    /** What is asked for. Its page lists `analytics_request` only. */
    action_type: ConnectionActionType;
    /** Whether the request is still open. */
    status: ConnectionActionStatus;
    /**
     * When the request was made.
     * @example 2025-09-23T16:07:35.675578
     */
    created_at: Timestamp;
    /**
     * When the request last changed.
     * @example 2025-09-23T16:07:35.675578
     */
    updated_at: Timestamp;
}

/** The kinds of request that one organization can make of another. `documents_update_request` stands in older copies of the pages only, as the active action of a connection. */
export type ConnectionActionType = "analytics_request" | "documents_update_request" | (string & {});

/** An `active` request is open; a `resolved` one is settled. */
export type ConnectionActionStatus = "active" | "resolved" | (string & {});

/** The kinds of financial document. One of them was seen. */
export type DocumentType = "balance_sheet" | (string & {});

/** A financial statement that was read out of a file. */
export interface FinancialDocument {
    /**
     * Identifies the document.
     *
     * Format: uuid
     * @example 5d0e7ac4-1b96-42df-94a8-6ec19213d457
     */
    id: string;
    /**
     * The financial file that the document was read out of.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    file_id?: string;
    /**
     * The name that the file had when it was uploaded.
     * @example financials_q3_2025.pdf
     */
    original_filename?: string;
    /** What kind of statement it is. */
    document_type?: DocumentType;
    /**
     * The day that stands for the period of the statement.
     *
     * Format: date
     * @example 2025-06-30
     */
    period?: string;
    /** The flag `analysis` of the document. The pages show it, but not its meaning. */
    analysis?: boolean;
    /** When the record of the document was created. */
    created_at?: Timestamp;
    /** When the document last changed. */
    updated_at?: Timestamp;
}

/** A page of financial documents. */
export interface FinancialDocumentList {
    /** The documents on this page. */
    items: FinancialDocument[];
    total_items: TotalItems;
}

/** A host's request that a guest upload further financial documents. */
export interface DocumentRequest {
    /**
     * Identifies the request. Canceling it takes this id.
     *
     * Format: uuid
     * @example 5b8e2f04-9c3d-4b17-a6f5-0e7d1c2b3a49
     */
    id: string;
    /** How far the request is. */
    status?: DocumentRequestStatus;
    /**
     * The host that asks.
     *
     * Format: uuid
     * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
     */
    host_organization_id?: string;
    /**
     * The guest that is asked.
     *
     * Format: uuid
     * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
     */
    guest_organization_id?: string;
    /** The flag `follow_up` of the request. The pages show it, but not its meaning. */
    follow_up?: boolean;
    /** When the request expires. */
    expires_at?: Timestamp;
    /** When the request was made. */
    created_at?: Timestamp;
    /** When the request last changed. */
    updated_at?: Timestamp;
    /**
     * The flag `all_documents` of the request. The pages show it, but not its meaning.
     * @example false
     */
    all_documents?: boolean;
    /**
     * A comment on the request.
     * @example Example text
     */
    comment?: string;
    /** The documents that are asked for. */
    items?: DocumentRequestItem[];
}

/** The states of a request for documents. One of them was seen. */
export type DocumentRequestStatus = "pending" | (string & {});

/** One kind of document for one period. */
export interface DocumentRequestItem {
    /** What kind of document is asked for. */
    document_type?: DocumentType;
    /** How long the period is. */
    period_type?: DocumentPeriodType;
    /**
     * The year of the period.
     * @example 2025
     */
    period_year?: number;
    /**
     * The month of the period.
     * @example 10
     */
    period_month?: number;
    /**
     * The quarter of the period.
     * @example 1
     */
    period_quarter?: number;
}

/** The lengths of a period for which documents are asked. One of them was seen; note that metrics call theirs `monthly`. */
export type DocumentPeriodType = "month" | (string & {});

/** A page of requests for documents. */
export interface DocumentRequestList {
    /** The requests on this page. Each has `items` of its own, the documents that it asks for. */
    items: DocumentRequest[];
    total_items: TotalItems;
}

/** The length of the period that a metric covers. `monthly` is missing from the newest pages. */
export type MetricPeriodType = "quarterly" | "yearly" | "monthly" | (string & {});

/** The length of the period that a metric covers. `monthly` is missing from the newest pages. As a request takes it; a response has `MetricPeriodType`. */
export type MetricPeriodTypeInput = "quarterly" | "yearly" | "monthly";

/** How the value of a metric is to be read. One value was seen. */
export type MetricValueType = "real" | (string & {});

/** The sections in which a metric can stand. One of them was seen. */
export type MetricSectionType = "brief_cash_flows_profile" | (string & {});

/** What a metric measures. The last eleven values, from `free_cashflow_margin` on, are missing from the newest lists; the sample of the advice on metrics still shows one of them. */
export type MetricType = "approximate_repayment_period" | "average_balance" | "average_inventory_holding_days" | "average_trade_payable_days" | "average_trade_receivables_days" | "cap_exp" | "cash_flow_efficiency_1" | "cash_flow_efficiency_2" | "cash_flows_from_financing_activities" | "cash_flows_from_investing_activities" | "cash_flows_from_operating_activities" | "cop" | "cpltd_fcf_coverage" | "current_ratio" | "dscr" | "ebit_margin" | "ebitda_margin" | "ending_balance" | "financial_leverage" | "fixed_assets_productivity_ratio" | "fixed_assets_turnover_ratio" | "free_cash_flow" | "gross_profit_margin" | "higher_financial_leverage_and_higher_operating_leverage" | "inventory_turnover_ratio" | "iscr" | "margin_money_contribution_to_ace" | "margin_money_contribution_to_nwc" | "margin_money_contribution_to_tangible_fixed_assets" | "margin_money_contribution_to_total_assets" | "margin_money_in_nwc" | "net_profit_margin" | "net_working_capital_cycle" | "operating_leverage" | "quick_ratio" | "roace" | "short_term_debt_cpltd_to_free_cash_flow" | "total_balance_sheet_leverage" | "free_cashflow_margin" | "debt_ratio" | "debt_to_equity_ratio" | "gross_margin" | "return_on_assets" | "return_on_equity" | "asset_turnover" | "inventory_turnover" | "operating_cashflow_ratio" | "interest_coverage" | "cash_conversion_cycle" | (string & {});

/** What a metric measures. The last eleven values, from `free_cashflow_margin` on, are missing from the newest lists; the sample of the advice on metrics still shows one of them. As a request takes it; a response has `MetricType`. */
export type MetricTypeInput = "approximate_repayment_period" | "average_balance" | "average_inventory_holding_days" | "average_trade_payable_days" | "average_trade_receivables_days" | "cap_exp" | "cash_flow_efficiency_1" | "cash_flow_efficiency_2" | "cash_flows_from_financing_activities" | "cash_flows_from_investing_activities" | "cash_flows_from_operating_activities" | "cop" | "cpltd_fcf_coverage" | "current_ratio" | "dscr" | "ebit_margin" | "ebitda_margin" | "ending_balance" | "financial_leverage" | "fixed_assets_productivity_ratio" | "fixed_assets_turnover_ratio" | "free_cash_flow" | "gross_profit_margin" | "higher_financial_leverage_and_higher_operating_leverage" | "inventory_turnover_ratio" | "iscr" | "margin_money_contribution_to_ace" | "margin_money_contribution_to_nwc" | "margin_money_contribution_to_tangible_fixed_assets" | "margin_money_contribution_to_total_assets" | "margin_money_in_nwc" | "net_profit_margin" | "net_working_capital_cycle" | "operating_leverage" | "quick_ratio" | "roace" | "short_term_debt_cpltd_to_free_cash_flow" | "total_balance_sheet_leverage" | "free_cashflow_margin" | "debt_ratio" | "debt_to_equity_ratio" | "gross_margin" | "return_on_assets" | "return_on_equity" | "asset_turnover" | "inventory_turnover" | "operating_cashflow_ratio" | "interest_coverage" | "cash_conversion_cycle";

/** One financial metric for one period. */
export interface Metric {
    /**
     * Identifies the metric. Advice points to it by this id.
     *
     * Format: uuid
     * @example 2e7b4d91-8c63-4fac-a1d5-3b9e6f80a124
     */
    id: string;
    /** What is measured. */
    metric_type?: MetricType;
    /**
     * The day that stands for the period.
     *
     * Format: date
     * @example 2025-06-30
     */
    period?: string;
    /** How long the period is. */
    period_type?: MetricPeriodType;
    /**
     * The figure itself, to be read as `value_type` says.
     * @example 10.5
     */
    value?: number;
    /** How `value` is to be read. */
    value_type?: MetricValueType;
    /** The section in which the metric stands. Seen for private records only. */
    metric_section_type?: MetricSectionType;
    /**
     * The points that the metric earned. Seen for private records only.
     * @example 5
     */
    points?: number;
    /** When the record of the metric was created. */
    created_at?: Timestamp;
    /** When the metric last changed. */
    updated_at?: Timestamp;
}

/** All metrics that match. */
export interface MetricList {
    /** The metrics. */
    items: Metric[];
    total_items: TotalItems;
}

/** A loan of an organization, by date. */
export interface Loan {
    /**
     * Identifies the entry.
     *
     * Format: uuid
     * @example 3d8c5ea2-9b74-40bd-92e6-4caf7091b235
     */
    id: string;
    /**
     * The day.
     *
     * Format: date
     * @example 2025-06-30
     */
    date?: string;
    /**
     * The current loan.
     * @example 125000
     */
    current_loan?: number;
    /** When the entry was made. */
    created_at?: Timestamp;
    /** When the entry last changed. */
    updated_at?: Timestamp;
}

/** All loans that match. */
export interface LoanList {
    /** The loans. */
    items: Loan[];
    total_items: TotalItems;
}

/** Advice in words on one metric. */
export interface MetricAdvise {
    /**
     * Identifies the piece of advice.
     *
     * Format: uuid
     * @example 4c9d6fb3-0a85-41ce-83f7-5db08102c346
     */
    id: string;
    /**
     * The metric that the advice is about.
     *
     * Format: uuid
     * @example 2e7b4d91-8c63-4fac-a1d5-3b9e6f80a124
     */
    metric_id?: string;
    /** What that metric measures. */
    metric_type?: MetricType;
    /** The advice. */
    description?: string;
    /** When the advice was created. */
    created_at?: Timestamp;
    /** When the advice last changed. */
    updated_at?: Timestamp;
}

/** All advice that matches. */
export interface MetricAdviseList {
    /** The pieces of advice. */
    items: MetricAdvise[];
    total_items: TotalItems;
}

/** Analytics in words. */
export interface AnalyticsSummary {
    /**
     * Identifies the summary.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     * @example 623e4567-e89b-12d3-a456-426614174005
     */
    id: string;
    /**
     * What speaks for the organization.
     * @example Strong liquidity ratios and consistent profitability
     */
    strength: string;
    /**
     * What speaks against it.
     * @example Limited diversification of revenue streams
     */
    weakness?: string;
    /**
     * Risks, and what else should be known.
     * @example Economic downturn could reduce customer demand
     */
    risks_and_notes?: string;
    /**
     * The whole in a few sentences.
     * @example Overall financial health is stable with room for improvement in debt management
     */
    summary?: string;
    /**
     * When the summary was generated.
     * @example 2025-09-23T16:07:35.675578
     */
    generated_on?: Timestamp;
    /**
     * When the record was made.
     * @example 2025-09-23T16:07:35.675578
     */
    created_at?: Timestamp;
    /**
     * When the record last changed.
     * @example 2025-09-23T16:07:35.675578
     */
    updated_at?: Timestamp;
}

/** The states of a file. No page says which of them are final; by their names `valid`, `invalid` and `failed` are. */
export type FinancialFileStatus = "uploaded" | "processing" | "valid" | "invalid" | "failed" | (string & {});

/** The states of a file. No page says which of them are final; by their names `valid`, `invalid` and `failed` are. As a request takes it; a response has `FinancialFileStatus`. */
export type FinancialFileStatusInput = "uploaded" | "processing" | "valid" | "invalid" | "failed";

/** The fields by which financial files can be sorted. */
export type FinancialFileOrderField = "created_at" | "updated_at" | "uploaded_at" | "original_filename";

/** A financial file as stored. */
export interface FinancialFile {
    /**
     * Identifies the file.
     *
     * Format: uuid
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    id: string;
    /**
     * The name that the file had when it was uploaded.
     * @example financials_q3_2025.pdf
     * @example report_2025.pdf
     */
    original_filename: string;
    /**
     * The media type of the file. The pages name five: `application/pdf`, `application/zip`,
     * `application/x-7z-compressed`, `application/vnd.rar` and `application/x-rar-compressed`. Their examples show
     * others.
     * @example application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
     * @example text/csv
     */
    mime_type: string;
    /**
     * The size of the file in bytes.
     * @example 153600
     * @example 204800
     */
    size_bytes: number;
    /**
     * The SHA-256 of the file, in hexadecimal. Compare it with your own to see that all of it arrived.
     * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
     */
    sha256: string;
    /**
     * The currency of the figures in the file, by its ISO 4217 code.
     * @example USD
     */
    currency: string;
    /** How far the processing is. */
    status: FinancialFileStatus;
    /**
     * The organization that uploaded the file. Only files of an organization have it, not in older copies.
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
    /** When the record of the file was made. */
    created_at: Timestamp;
    /** When the record of the file last changed. */
    updated_at: Timestamp;
    /**
     * What the processing has to say about the file, for people.
     * @example No valid document is found
     * @example File processed successfully
     */
    file_message?: string | null;
}

/** A page of financial files. */
export interface FinancialFileList {
    /** The files on this page. */
    items: FinancialFile[];
    total_items: TotalItems;
}

/** What is wrong with a financial file. */
export interface FinancialFileIssueCreate {
    /** The matter in a few words. */
    subject?: string;
    /**
     * The matter in detail.
     * @example Description with detailed issues details
     */
    message?: string;
}

/** What is wrong with a financial file. As a request takes it; a response has `FinancialFileIssueCreate`. */
export interface FinancialFileIssueCreateInput {
    /** The matter in a few words. */
    subject?: string | undefined;
    /**
     * The matter in detail.
     * @example Description with detailed issues details
     */
    message?: string | undefined;
}

/** An issue with a financial file as stored. */
export interface FinancialFileIssue extends FinancialFileIssueCreate {
    /**
     * Identifies the issue.
     *
     * Format: uuid
     * @example 6e2f8a15-3b47-4d90-95c1-7f0a8b9c2d63
     */
    id: string;
    /**
     * The financial file that the issue is about.
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    file_id?: string;
    /**
     * The organization that reported the issue.
     * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
     */
    created_by_organization_id?: string;
    /** When the issue was reported. */
    created_at?: Timestamp;
    /** When the issue last changed. */
    updated_at?: Timestamp;
}

/** The fields in which private records can be searched. */
export type PrivateRecordSearchField = "name" | "email";

/** The fields by which private records can be sorted. */
export type PrivateRecordOrderField = "name" | "email" | "total_score" | "score_updated_at" | "created_at" | "updated_at" | "archived_at";

/** A private record in brief. */
export interface PrivateRecord {
    /**
     * Identifies the record. It is what `record_id` takes.
     *
     * Format: uuid
     * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
     */
    id: string;
    /**
     * The name of the company.
     * @example Example Corp
     */
    name?: string;
    /**
     * When the score was last calculated.
     * @example 2025-11-01T10:00:00.123456
     */
    score_updated_at?: Timestamp;
    /** Whether the record is archived. */
    archived?: boolean;
    /**
     * When the record was archived.
     * @example 2025-12-01T12:34:56.123456
     */
    archived_at?: Timestamp;
    /** When the record was made. */
    created_at?: Timestamp;
    /** When the record last changed. */
    updated_at?: Timestamp;
    /**
     * The email address at which the company is reached.
     * @example info@example.com
     */
    email?: string;
    /**
     * The latest score.
     * @example 85.5
     */
    total_score?: number;
}

/** A page of private records. */
export interface PrivateRecordList {
    /** The records on this page. */
    items: PrivateRecord[];
    total_items: TotalItems;
}

/** A private record with its whole company profile. */
export interface PrivateRecordDetails extends CompanyProfile {
    /**
     * The currency in which the company reckons, by its ISO 4217 code.
     * @example USD
     */
    currency_code?: string;
    /**
     * Identifies the record. It is what `record_id` takes.
     *
     * Format: uuid
     * @example b25e7b65-e46a-40d5-a0f2-0de8c2b354aa
     */
    id: string;
    /** Whether the record is archived. */
    archived?: boolean;
    /**
     * When the record was archived.
     * @example 2025-12-01T12:34:56.123456
     */
    archived_at?: Timestamp;
    /** When the record was made. */
    created_at?: Timestamp;
    /** When the record last changed. */
    updated_at?: Timestamp;
}

/** The score of a private record. */
export interface PrivateRecordScore {
    /**
     * Identifies the score.
     *
     * Format: uuid
     * @example 423e4567-e89b-12d3-a456-426614174003
     */
    id: string;
    /**
     * The score, from the latest metrics there are.
     * @example 85.5
     * @example 30.9
     */
    total_score: number;
    /** When the score was created. */
    created_at: Timestamp;
    /** When the score last changed. */
    updated_at?: Timestamp;
}

/** Whether the two organizations are connected. */
export type ConnectionStatus = "connected" | "disconnected" | (string & {});

/** Whether the two organizations are connected. As a request takes it; a response has `ConnectionStatus`. */
export type ConnectionStatusInput = "connected" | "disconnected";

/** The fields in which connections with hosts can be searched. */
export type HostConnectionSearchField = "host_name" | "host_email" | "owner_email";

/** The fields by which connections with hosts can be sorted. */
export type HostConnectionOrderField = "host_name" | "host_email" | "owner_email" | "created_at" | "updated_at" | "archived_at" | "active_action_updated_at";

/** A connection, seen from the guest. */
export interface HostConnection {
    /**
     * The host. It is what `host_org_id` takes.
     *
     * Format: uuid
     * @example d49b0749-fbc7-4e0a-b03d-ef15f238071a
     */
    host_organization_id: string;
    /**
     * The guest.
     *
     * Format: uuid
     * @example 78b348b8-009c-4b87-af32-60a12fbc6e60
     */
    guest_organization_id: string;
    /** The name of the host. */
    host_name: string;
    /**
     * The email address of the host.
     *
     * Format: email
     */
    host_email: string;
    /**
     * The email address of the person at the host who answers for the connection.
     *
     * Format: email
     */
    owner_email: string;
    /** Whether the connection stands. */
    status: ConnectionStatus;
    /** Whether the connection is archived. */
    archived: boolean;
    /**
     * When the connection was made.
     * @example 2025-12-12T12:00:00.123456
     */
    created_at: Timestamp;
    /**
     * When the connection last changed.
     * @example 2025-12-12T12:00:00.123456
     */
    updated_at?: Timestamp;
    /**
     * When the connection was archived.
     * @example 2025-12-12T12:00:00.123456
     */
    archived_at?: Timestamp;
    /** What the host is waiting for, if anything. */
    active_action_type?: ConnectionActionType;
    /**
     * When that request last changed.
     * @example 2025-12-12T12:00:00.123456
     */
    active_action_updated_at?: Timestamp;
}

/** A page of connections with hosts. */
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
     * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
     */
    host_organization_id: string;
    /**
     * The token from the host's invitation.
     * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
     */
    invitation_token?: string | null | undefined;
}

/** What should change about a connection with a host. The page speaks of other fields that may be changed, and names none. */
export interface HostConnectionUpdate {
    /** The new status. */
    status?: ConnectionStatusInput | undefined;
}

/** A connection, seen from the host. */
export interface GuestConnection {
    /**
     * The host.
     *
     * Format: uuid
     * @example d290f1ee-6c54-4b01-90e6-d701748f0851
     */
    host_organization_id: string;
    /**
     * The guest. It is what `guest_org_id` takes.
     *
     * Format: uuid
     * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
     */
    guest_organization_id: string;
    /** Whether the connection stands. */
    status: ConnectionStatus;
    /** The name of the guest. */
    guest_name: string;
    /**
     * The email address of the guest.
     *
     * Format: email
     */
    guest_email: string;
    /**
     * The email address of the owner at the host who answers for the connection.
     *
     * Format: email
     * @example owner@host.com
     */
    owner_email?: string;
    /** Whether the connection is archived. */
    archived?: boolean;
    /**
     * When the connection was made.
     * @example 2025-12-12T10:30:00.123456
     */
    created_at?: Timestamp;
    /**
     * When the connection last changed.
     * @example 2025-12-12T10:30:00.123456
     */
    updated_at?: Timestamp;
    /**
     * The score of the guest, once one was calculated.
     * @example 87.5
     */
    total_score?: number;
    /**
     * When the score was last calculated.
     * @example 2025-12-12T10:30:00.123456
     */
    score_updated_at?: Timestamp;
    /**
     * When the connection was archived.
     * @example 2025-12-12T10:30:00.123456
     */
    archived_at?: Timestamp;
    /** What the guest was asked for and has not answered, if anything. */
    active_action_type?: ConnectionActionType;
    /**
     * When that request last changed.
     * @example 2025-12-12T10:30:00.123456
     */
    active_action_updated_at?: Timestamp;
    /**
     * The organization to which the guest belongs, if it belongs to one.
     *
     * Format: uuid
     * @example d290f1ee-6c54-4b01-90e6-d701748f0851
     */
    parent_organization_id?: string;
    /**
     * The name of that organization.
     * @example Example Parent Corp
     */
    parent_organization_name?: string;
}

/** A page of connections with guests. */
export interface GuestConnectionList {
    /** The connections on this page. */
    items: GuestConnection[];
    total_items: TotalItems;
}

/** What should change about a connection with a guest. */
export interface GuestConnectionUpdate {
    /** Whether the connection should be archived. */
    archived: boolean;
}

/** An invitation is `sent` until the guest, or the platform in its place, accepts it. */
export type GuestInvitationStatus = "sent" | "accepted_by_guest" | "accepted_by_system" | (string & {});

/** An invitation is `sent` until the guest, or the platform in its place, accepts it. As a request takes it; a response has `GuestInvitationStatus`. */
export type GuestInvitationStatusInput = "sent" | "accepted_by_guest" | "accepted_by_system";

/** The fields by which invitations can be sorted. */
export type GuestInvitationOrderField = "email" | "first_invitation_sent_at" | "last_invitation_sent_at" | "expired_at" | "accepted_at" | "archived_at" | "created_at" | "updated_at";

/** An invitation to become a guest. */
export interface GuestInvitation {
    /**
     * Identifies the invitation.
     *
     * Format: uuid
     * @example d290f1ee-6c54-4b01-90e6-d701748f0851
     */
    id: string;
    /**
     * The host that invites.
     *
     * Format: uuid
     * @example c9b1f0d1-8d3f-4cfa-91b8-9f9b0c5e2a77
     */
    host_organization_id: string;
    /**
     * The address to which the invitation goes.
     *
     * Format: email
     * @example guest@example.com
     */
    email: string;
    /**
     * When the invitation was sent for the first time.
     * @example 2025-12-01T12:00:00.123456
     */
    first_invitation_sent_at: Timestamp;
    /**
     * When the invitation was sent for the last time.
     * @example 2025-12-01T12:00:00.123456
     */
    last_invitation_sent_at: Timestamp;
    /**
     * When the invitation expires. It must be in the future.
     * @example 2025-12-31T23:59:59.123456
     */
    expired_at?: Timestamp;
    /** Whether it has expired. */
    expired?: boolean;
    /** What became of the invitation. */
    status?: GuestInvitationStatus;
    /**
     * The token with which the guest connects. Keep it secret.
     * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...
     */
    invitation_token?: string;
    /** Whether the invitation is archived. */
    archived?: boolean;
    /**
     * When the invitation was made.
     * @example 2025-12-11T09:00:00.123456
     */
    created_at?: Timestamp;
    /**
     * When the invitation last changed.
     * @example 2025-12-11T09:00:00.123456
     */
    updated_at?: Timestamp;
    /**
     * When the invitation was accepted, if it was.
     * @example 2025-12-11T09:00:00.123456
     */
    accepted_at?: Timestamp;
    /**
     * When the invitation was archived, if it was.
     * @example 2025-12-11T09:00:00.123456
     */
    archived_at?: Timestamp;
    /**
     * The organization to which the guest belongs, if it belongs to one.
     *
     * Format: uuid
     * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
     */
    parent_organization_id?: string;
    /**
     * The name of that organization.
     * @example Parent Organization Corp
     */
    parent_organization_name?: string;
}

/** A page of invitations. */
export interface GuestInvitationList {
    /** The invitations on this page. */
    items: GuestInvitation[];
    total_items: TotalItems;
}

/** Whom to invite, and until when. */
export interface GuestInvitationCreate {
    /**
     * The address to which the invitation goes.
     *
     * Format: email
     * @example guest@example.com
     */
    email: string;
    /** When the invitation expires. It must be in the future. */
    expired_at: TimestampInput;
    /**
     * The organization to which the guest belongs, if it belongs to one.
     *
     * Format: uuid
     * @example b123f0d1-8d3f-4cfa-91b8-9f9b0c5e2a88
     */
    parent_organization_id?: string | null | undefined;
}

/** What is applied for. */
export type CreditApplicationType = "credit_terms" | "trade_finance" | "factoring" | (string & {});

/** What is applied for. As a request takes it; a response has `CreditApplicationType`. */
export type CreditApplicationTypeInput = "credit_terms" | "trade_finance" | "factoring";

/** How far an application is. The values from `sign_document_created` on follow the signing of a document; older copies of the pages lack them. */
export type CreditApplicationStatus = "pending" | "internal_review" | "external_review" | "needs_action" | "approved" | "finalized" | "declined" | "rejected" | "expired" | "sign_document_created" | "sign_document_in_progress" | "sign_document_completed" | "sign_document_expired" | "sign_document_canceled" | "sign_document_declined" | "sign_document_process_failed" | (string & {});

/** How far an application is. The values from `sign_document_created` on follow the signing of a document; older copies of the pages lack them. As a request takes it; a response has `CreditApplicationStatus`. */
export type CreditApplicationStatusInput = "pending" | "internal_review" | "external_review" | "needs_action" | "approved" | "finalized" | "declined" | "rejected" | "expired" | "sign_document_created" | "sign_document_in_progress" | "sign_document_completed" | "sign_document_expired" | "sign_document_canceled" | "sign_document_declined" | "sign_document_process_failed";

/** Where a credit application stands. */
export interface CreditApplicationState {
    /**
     * Identifies the application. It is what `credit_application_id` takes.
     *
     * Format: uuid
     * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
     */
    id: string;
    /** What is applied for. */
    credit_application_type: CreditApplicationType;
    /**
     * The owner organization, which the API also calls forwarder.
     *
     * Format: uuid
     * @example d2f8e6c4-1b3c-4a7b-9d2f-3b1e0a987654
     */
    forwarder_id: string;
    /**
     * The guest organization, which the API also calls shipper.
     *
     * Format: uuid
     * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
     */
    shipper_id: string;
    /** How far the application is. */
    status: CreditApplicationStatus;
    /**
     * When the application was made.
     * @example 2025-01-01T12:00:00.123456
     */
    created_at: Timestamp;
    /**
     * When the application last changed.
     * @example 2025-01-02T12:00:00.123456
     */
    updated_at: Timestamp;
}

/** An organization, as far as an application names it. */
export interface OrganizationReference {
    /**
     * Identifies the organization.
     * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
     */
    id?: string;
    /**
     * The name of the organization.
     * @example Example Corp
     */
    name?: string;
    /**
     * The email address of the organization.
     *
     * Format: email
     * @example guest@example.com
     */
    email?: string;
}

/** The amount and the terms that were proposed. */
export interface CreditApplicationProposal {
    /** When the proposal was made. */
    created_at?: Timestamp;
    /** When the proposal last changed. */
    updated_at?: Timestamp;
    /**
     * The amount that is proposed.
     * @example 60000
     */
    proposed_amount?: number;
    /**
     * The terms of payment that are proposed.
     * @example Net 45
     */
    proposed_terms?: string;
}

/** A credit application in brief. */
export interface CreditApplicationListItem {
    /**
     * Identifies the application. It is what `credit_application_id` takes.
     * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
     */
    id: string;
    /** The organization that the list shows. The page does not say which side it is. */
    organization?: OrganizationReference;
    /** What is applied for. */
    credit_application_type?: CreditApplicationType;
    /** How far the application is. */
    status?: CreditApplicationStatus;
    /** When the application was made. */
    created_at?: Timestamp;
    /** When the application last changed. */
    updated_at?: Timestamp;
    /**
     * When the application expires.
     * @example 2025-01-02T12:00:00.123456
     */
    expires_at?: Timestamp;
    /**
     * The amount that is applied for, in `currency`.
     * @example 75000
     */
    amount?: number;
    /**
     * The currency of the amount, by its ISO 4217 code.
     * @example USD
     */
    currency?: string;
    /**
     * The terms of payment that are applied for.
     * @example Net 30
     */
    payment_terms?: string;
    /**
     * The securities that are offered. Here they are one text; the whole application has a list.
     * @example Guarantee
     */
    security_compliance?: string;
    /** What was proposed, if anything. */
    extra_details?: CreditApplicationProposal;
}

/** A page of credit applications. */
export interface CreditApplicationList {
    /** The applications on this page. */
    items: CreditApplicationListItem[];
    total_items: TotalItems;
}

/** A credit application whole. */
export interface CreditApplication {
    /**
     * Identifies the application. It is what `credit_application_id` takes.
     *
     * Format: uuid
     * @example b2a9f8d3-7b7d-4c1b-a2a1-9c2d0b123456
     */
    id: string;
    /** What is applied for. */
    credit_application_type?: CreditApplicationType;
    /** The owner organization. */
    forwarder?: OrganizationReference;
    /** The guest organization. */
    shipper?: OrganizationReference;
    /** How far the application is. */
    status?: CreditApplicationStatus;
    /** When the application was made. */
    created_at?: Timestamp;
    /** When the application last changed. */
    updated_at?: Timestamp;
    /**
     * When the application expires.
     * @example 2025-01-02T12:00:00.123456
     */
    expires_at?: Timestamp;
    /**
     * What is applied for in detail. The page shows it for `credit_terms`; what the other types have here was not
     * seen.
     */
    data?: CreditTermsData;
    /** What was proposed, if anything. */
    extra_details?: CreditApplicationProposal;
}

/** What an application for credit terms states. */
export interface CreditTermsData {
    /** The credit and the business behind it. */
    details?: CreditTermsDetails;
    /** How the guest trades. */
    trade_profile?: TradeProfile;
    /** The file that describes the trade. */
    trade_profile_document?: TradeProfileDocument;
    /** The securities that are offered. */
    security_compliance?: SecurityCompliance[];
}

/** The credit that is applied for, and the business behind it. */
export interface CreditTermsDetails {
    /** The revenue of the guest in a year. */
    annual_revenue?: number;
    /** The amount of the credit, in `currency`. */
    credit_amount?: number;
    /**
     * The currency of the amounts, by its ISO 4217 code.
     * @example USD
     */
    currency?: string;
    /**
     * The terms of payment that are applied for.
     * @example Net 30
     */
    payment_terms?: string;
    /** What the guest spends on freight. */
    freight_spend?: number;
    /**
     * What the credit is for.
     * @example Purchase of example goods
     */
    purpose?: string;
}

/** The directions of trade. One of them was seen. */
export type TradeType = "import" | (string & {});

/** How a guest trades. */
export interface TradeProfile {
    /** The routes on which goods travel. */
    shipping_routes?: string[];
    /** The directions of the trade. */
    trade_types?: TradeType[];
    /** What a shipment is worth on average. */
    avg_shipment_value?: number;
}

/** The file that describes a guest's trade, by its name. */
export interface TradeProfileDocument {
    /**
     * The name of the file.
     * @example invoice1.pdf
     */
    filename?: string;
}

/** A trade profile as stored. */
export interface TradeProfileFile {
    /**
     * The media type of the file.
     * @example application/pdf
     * @example application/zip
     */
    mime_type: "application/msword" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/x-rar-compressed" | "application/vnd.ms-excel" | "application/vnd.rar" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/zip" | "application/x-7z-compressed" | "application/pdf" | (string & {});
    /**
     * The name of the file.
     * @example invoice1.pdf
     */
    filename?: string;
}

/** A security that backs a credit. */
export interface SecurityCompliance {
    /** What the security is called. */
    title?: string;
    /** The flag `other`. The pages show it, but not its meaning. */
    other?: boolean;
    /**
     * The security in a sentence.
     * @example A formal agreement outlining the terms and remedies in case of non-payment
     */
    description?: string;
}

/** A security that backs a credit. As a request takes it; a response has `SecurityCompliance`. */
export interface SecurityComplianceInput {
    /** What the security is called. */
    title?: string | undefined;
    /** The flag `other`. The pages show it, but not its meaning. */
    other?: boolean | undefined;
    /**
     * The security in a sentence.
     * @example A formal agreement outlining the terms and remedies in case of non-payment
     */
    description?: string | undefined;
}

/** What a guest wants from factoring. One value was seen. */
export type FactoringGoal = "sell_invoices" | (string & {});

/** What an application for factoring asks for. */
export interface FactoringApplicationUpdate {
    /** The goal, the amount and the counterparty. */
    details?: FactoringDetails | undefined;
    /** The customers concerned, by their ids. */
    customers?: string[] | undefined;
    /** The suppliers concerned, by their ids. */
    suppliers?: string[] | undefined;
    /** The securities that are offered. */
    security_compliance?: SecurityComplianceInput[] | undefined;
}

/** The goal, the amount and the counterparty of factoring. */
export interface FactoringDetails {
    /** What the guest wants. */
    current_goal?: FactoringGoal | undefined;
    /**
     * The amount that is applied for, in `currency`.
     * @example 50000
     */
    requested_amount?: number | undefined;
    /**
     * The currency of the amount, by its ISO 4217 code.
     * @example USD
     */
    currency?: string | undefined;
    /**
     * The terms of payment.
     * @example Net 30
     */
    payment_terms?: string | undefined;
    /**
     * The counterparty, by its id.
     * @example c1e2f3b4-5a6b-7c8d-9e0f-1a2b3c4d5e6f
     */
    counterparty_id?: string | undefined;
    /**
     * What the money is for.
     * @example Cover operational costs
     */
    purpose?: string | undefined;
}

/** The types of a financial analysis. One value was seen. */
export type FinancialAnalysisType = "full" | (string & {});

/** The kinds of financial document that an analysis can ask for. One of them was seen. */
export type FinancialDocumentKind = "year_end_financial" | (string & {});

/** The additional documents that a credit application needs. */
export interface AdditionalDocuments {
    /** The type of the analysis for which they are needed. */
    financial_analysis_type: FinancialAnalysisType;
    /** When the documents were asked for. */
    created_at?: Timestamp;
    /** When the request for them last changed. */
    updated_at?: Timestamp;
    /** The financial documents that are needed. */
    financial_documents?: FinancialDocumentKind[];
    /**
     * What else is needed, in words.
     * @example One year cashflow statement
     */
    additional_documents?: string;
    /**
     * A message.
     * @example Please provide updated financials
     */
    message?: string;
    /**
     * Whether the documents were sent.
     * @example false
     */
    additional_documents_sent?: boolean;
}

/** The query parameters of `listOrganizationAnalytics`. */
export interface ListOrganizationAnalyticsQuery {
    /**
     * Only runs in one of these states.
     * @example [
     *   "success"
     * ]
     */
    statuses?: AnalyticsStatusInput[] | undefined;
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listOrganizationDocuments`. */
export interface ListOrganizationDocumentsQuery {
    /**
     * Only documents that were read out of this financial file.
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    file_id?: string | undefined;
    /**
     * Only documents of these kinds.
     * @example [
     *   "balance_sheet"
     * ]
     */
    document_types?: DocumentType[] | undefined;
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listDocumentRequests`. */
export interface ListDocumentRequestsQuery {
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listOrganizationMetrics`. */
export interface ListOrganizationMetricsQuery {
    /**
     * Only figures over periods of this length.
     * @example quarterly
     */
    period_type?: MetricPeriodTypeInput | undefined;
    /**
     * The first day that counts; it is included.
     * @example 2025-01-01
     */
    date_from?: string | undefined;
    /**
     * The last day that counts; it is included.
     * @example 2025-12-31
     */
    date_to?: string | undefined;
    /**
     * Only this metric.
     * @example current_ratio
     */
    metric_type?: MetricTypeInput | undefined;
}

/** The query parameters of `listOrganizationLoans`. */
export interface ListOrganizationLoansQuery {
    /**
     * The first day that counts; it is included.
     * @example 2025-01-01
     */
    date_from?: string | undefined;
    /**
     * The last day that counts; it is included.
     * @example 2025-12-31
     */
    date_to?: string | undefined;
}

/** The query parameters of `listOrganizationMetricAdvises`. */
export interface ListOrganizationMetricAdvisesQuery {
    /**
     * Only figures over periods of this length.
     * @example quarterly
     */
    period_type?: MetricPeriodTypeInput | undefined;
    /**
     * Only this metric.
     * @example current_ratio
     */
    metric_type?: MetricTypeInput | undefined;
}

/** The query parameters of `listFinancialFiles`. */
export interface ListFinancialFilesQuery {
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecords`. */
export interface ListPrivateRecordsQuery {
    /** The field in which `search_text` is looked for. */
    search_field?: PrivateRecordSearchField | undefined;
    /**
     * What to look for in `search_field`. Three characters at the least.
     * @example Example Corp
     */
    search_text?: string | undefined;
    /**
     * Only what is archived (`true`), or only what is not (`false`).
     * @example false
     */
    archived?: boolean | undefined;
    /** The field by which the list is sorted. */
    order_by?: PrivateRecordOrderField | undefined;
    /** The direction in which `order_by` sorts. */
    order_dir?: OrderDirection | undefined;
    /** How many items to return at the most. Default: 100. */
    limit?: number | undefined;
    /** How many items to skip. Default: 0. */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecordAnalytics`. */
export interface ListPrivateRecordAnalyticsQuery {
    /**
     * Only runs in one of these states.
     * @example [
     *   "success"
     * ]
     */
    statuses?: AnalyticsStatusInput[] | undefined;
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecordMetrics`. */
export interface ListPrivateRecordMetricsQuery {
    /**
     * Only figures over periods of this length.
     * @example quarterly
     */
    period_type?: MetricPeriodTypeInput | undefined;
    /**
     * The first day that counts; it is included.
     * @example 2025-01-01
     */
    date_from?: string | undefined;
    /**
     * The last day that counts; it is included.
     * @example 2025-12-31
     */
    date_to?: string | undefined;
    /**
     * Only this metric.
     * @example current_ratio
     */
    metric_type?: MetricTypeInput | undefined;
    /**
     * Only metrics of this section.
     * @example brief_cash_flows_profile
     */
    metric_section_type?: MetricSectionType | undefined;
}

/** The query parameters of `listPrivateRecordDocuments`. */
export interface ListPrivateRecordDocumentsQuery {
    /**
     * Only documents that were read out of this financial file.
     * @example 3fa85f64-5717-4562-b3fc-2c963f66afa6
     */
    file_id?: string | undefined;
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listPrivateRecordFinancialFiles`. */
export interface ListPrivateRecordFinancialFilesQuery {
    /**
     * Only files in one of these states.
     * @example [
     *   "valid"
     * ]
     */
    statuses?: FinancialFileStatusInput[] | undefined;
    /** The field by which the list is sorted. */
    order_by?: FinancialFileOrderField | undefined;
    /** The direction in which `order_by` sorts. Here the default is descending. */
    order_dir?: OrderDirection | undefined;
    /** How many items to return at the most. Default: 100. */
    limit?: number | undefined;
    /** How many items to skip. Default: 0. */
    offset?: number | undefined;
}

/** The query parameters of `listHostConnections`. */
export interface ListHostConnectionsQuery {
    /**
     * Only connections in one of these states.
     * @example [
     *   "connected"
     * ]
     */
    statuses: ConnectionStatusInput[];
    /** The field in which `search_text` is looked for. */
    search_field?: HostConnectionSearchField | undefined;
    /**
     * What to look for in `search_field`.
     * @example Harbor
     */
    search_text?: string | undefined;
    /** The field by which the list is sorted. */
    order_by?: HostConnectionOrderField | undefined;
    /** The direction in which `order_by` sorts. */
    order_dir?: OrderDirection | undefined;
    /**
     * Only what is archived (`true`), or only what is not (`false`).
     * @example false
     */
    archived?: boolean | undefined;
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listGuestConnections`. */
export interface ListGuestConnectionsQuery {
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}

/** The query parameters of `listGuestInvitations`. */
export interface ListGuestInvitationsQuery {
    /**
     * Only invitations in one of these states.
     * @example [
     *   "sent"
     * ]
     */
    statuses?: GuestInvitationStatusInput[] | undefined;
    /**
     * What to look for in the email of the guest.
     * @example guest@example.com
     */
    search_text?: string | undefined;
    /** Only expired invitations, or only those that are not. */
    expired?: boolean | undefined;
    /** Only archived invitations, or only those that are not. */
    archived?: boolean | undefined;
    /** The field by which the list is sorted. */
    order_by?: GuestInvitationOrderField | undefined;
    /** The direction in which `order_by` sorts. */
    order_dir?: OrderDirection | undefined;
    /** How many invitations to return at the most. */
    limit?: number | undefined;
    /** How many invitations to skip. */
    offset?: number | undefined;
}

/** The query parameters of `listCreditApplications`. */
export interface ListCreditApplicationsQuery {
    /**
     * Only applications of this guest organization.
     * @example a3c9e8f1-2b4d-4c6e-8f0a-1b2c3d4e5f60
     */
    shipper_id?: string | undefined;
    /**
     * Only applications to this owner organization.
     * @example 054b4106-174b-46b0-97f8-86d8d7b6f0af
     */
    forwarder_id?: string | undefined;
    /**
     * Only applications of these types.
     * @example [
     *   "credit_terms"
     * ]
     */
    credit_application_types?: CreditApplicationTypeInput[] | undefined;
    /**
     * Only applications in one of these states.
     * @example [
     *   "pending",
     *   "needs_action"
     * ]
     */
    credit_application_statuses?: CreditApplicationStatusInput[] | undefined;
    /**
     * How many items to return at the most.
     * @example 100
     */
    limit?: number | undefined;
    /**
     * How many items to skip.
     * @example 0
     */
    offset?: number | undefined;
}
