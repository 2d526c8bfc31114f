-- A grant can be to one applicant from society, who gets a copy of their own on the opening side. Without department and
-- applicant it is to everybody.
ALTER TABLE data_grant ADD COLUMN applicant_id uuid CHECK (department_id IS NULL OR applicant_id IS NULL);
