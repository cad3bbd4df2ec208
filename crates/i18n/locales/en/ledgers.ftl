# Ledgers: what an office keeps of its matters, as a page and as a file.
page-ledgers = Ledgers
ledgers-lead = The records of a kind as a table for a period and a place, to read, to print and to take along. The office chooses the columns.
ledgers-none = There is no ledger that you may open.
ledger-of = { $kind }: ledger
ledger-hidden =
    { $n ->
        [one] { $n } more row is not yours to see
       *[other] { $n } more rows are not yours to see
    }
ledger-columns = Columns
ledger-columns-lead = Number the columns that the ledger shows, in their order: 1, 2, 3. A column without a number is not shown. Where none has a number, the usual columns come back. It holds for the whole office.
ledger-columns-save = Save the columns
ledger-order-oldest = Oldest first
ledger-order-newest = Newest first
ledger-sheet-full = A sheet holds no more rows. Choose a shorter period, or take the file as CSV.
paper-ledger-kept = Kept by
paper-ledger-checked = Checked by
event-ledger_layout-chosen = Columns of a ledger were chosen
