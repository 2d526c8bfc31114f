package org.gongshu.organization;

import java.time.Instant;
import java.util.UUID;

/** 接口客户端 of an information system; one client serves many grants. Its secret is shown once and kept as a hash. */
public record ApiClient(
        UUID id,
        UUID region,
        UUID system,
        String clientId,
        String name,
        Instant secretUntil,
        State state,
        Instant createdAt,
        int version) {

    public enum State {
        ACTIVE,
        SUSPENDED
    }

    /** The client with the secret in clear, as shown once after creating or rotating. */
    public record WithSecret(ApiClient client, String secret) {}
}
