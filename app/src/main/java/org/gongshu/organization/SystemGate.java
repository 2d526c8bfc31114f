package org.gongshu.organization;

import org.gongshu.kernel.Outcome;

/** The check of business systems, for endpoints that answer before the web framework: the same token, the same table. */
public interface SystemGate {

    /**
     * The system behind the token, if it may call the endpoint from that address.
     *
     * @param method the endpoint's, such as {@code GET}
     * @param pattern the endpoint's path as it is declared
     * @param token the bearer token without its scheme
     */
    Outcome<ClientIdentity> admit(String method, String pattern, String token, String address);
}
