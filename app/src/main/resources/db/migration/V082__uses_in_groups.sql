-- A use goes into the ledger with the others of its group: the record as it was hashed and what its commitments were made
-- with lie beside it, and the entry that holds its group. Uses from before have an entry of their own (receipt_id) and
-- nothing here; for the others the receipt is the use's own id.
ALTER TABLE use_record ADD COLUMN entry_group uuid;
ALTER TABLE use_record ADD COLUMN leaf bytea;
ALTER TABLE use_record ADD COLUMN nonce bytea;
