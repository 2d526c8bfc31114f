-- Which row an amendment changed and what stood there before: a later load that brings it back is noticed.
ALTER TABLE dataset_amendment ADD COLUMN row_key jsonb;
ALTER TABLE dataset_amendment ADD COLUMN former text;
