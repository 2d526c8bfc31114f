package org.gongshu.organization;

import java.util.UUID;
import org.gongshu.kernel.Scope;

/** Who sent a request: a person, or a business system. */
public sealed interface Sender permits Actor, ClientIdentity {

    /** The account of a person, the client of a system: what logs and idempotency keys name them by. */
    UUID senderId();

    /** The regions they may see. */
    Scope scope();
}
