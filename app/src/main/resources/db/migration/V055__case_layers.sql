-- What the other layers of the law were beside the procedure that a case runs by, as they were on the day it was opened.
ALTER TABLE case_file ADD COLUMN layers jsonb NOT NULL DEFAULT '[]';
