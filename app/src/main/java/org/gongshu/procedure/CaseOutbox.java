package org.gongshu.procedure;

import java.time.Instant;
import java.util.List;

/** Where notices of a case go, in the transaction of what they tell of. */
interface CaseOutbox {

    void send(Case about, List<CaseNotice> notices, Instant at);
}
