/** The log's public addresses, receipts, and the auditors' search. */
@NullMarked
package org.gongshu.ledger.web;

import org.jspecify.annotations.NullMarked;
