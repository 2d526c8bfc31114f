package org.gongshu.organization.web.access;

import java.util.List;
import java.util.Optional;
import org.gongshu.organization.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request whose sender is known: an {@code Actor} or a {@code ClientIdentity}. */
final class Identified extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Sender sender;

    private Identified(Sender sender) {
        super(List.of());
        this.sender = sender;
        setAuthenticated(true);
    }

    /** Makes {@code sender} the sender of the current request. */
    static void as(Sender sender) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Identified(sender));
        SecurityContextHolder.setContext(context);
    }

    /** Who sent the current request, if known. */
    static Optional<Sender> sender() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Identified identified ? Optional.of(identified.sender) : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return sender;
    }

    @Override
    public String getName() {
        return sender.senderId().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identified identified && sender.equals(identified.sender);
    }

    @Override
    public int hashCode() {
        return sender.hashCode();
    }
}
