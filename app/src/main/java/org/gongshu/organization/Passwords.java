package org.gongshu.organization;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes and checks passwords; a check takes as long for a login that nobody has. */
@Component
public class Passwords {

    /** The demo's password, which nobody may have in production. */
    private static final String OF_THE_DEMO = "gongshu";

    private static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;
    private static final int BCRYPT_COST = 10;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_COST)));

    /** Reckoned beside the start, which need not wait for it. */
    private final CompletableFuture<String> nobodys =
            CompletableFuture.supplyAsync(() -> String.valueOf(encoder.encode(Secrets.newSecret())));

    /** Everybody knows the demo's password, so its accounts may share a salt, and the hash is reckoned once. */
    private final Supplier<String> ofTheDemo = SingletonSupplier.of(() -> String.valueOf(encoder.encode(OF_THE_DEMO)));

    private final boolean production;

    Passwords(Settings settings) {
        this.production = settings.mode() == Settings.Mode.RUN;
    }

    /** What is wrong with a new password, if anything. */
    Optional<Refusal> wrongWith(String login, String password) {
        boolean acceptable = password.length() >= SHORTEST
                && isShortEnough(password)
                && !password.contains(login)
                && !password.contains(OF_THE_DEMO)
                && password.chars().distinct().count() > SHORTEST / 2;
        return acceptable || isOfTheDemo(password)
                ? Optional.empty()
                : Optional.of(Refusal.of(OrganizationProblem.WEAK_PASSWORD, Map.of("shortest", SHORTEST))
                        .at("password"));
    }

    /** Whether this is the demo's password where it may be used; its accounts never open anything in production. */
    boolean isOfTheDemo(String password) {
        return !production && OF_THE_DEMO.equals(password);
    }

    String hash(String password) {
        return isOfTheDemo(password) ? ofTheDemo.get() : String.valueOf(encoder.encode(password));
    }

    /** Whether the password is right; {@code hash} is null where there is no such account. */
    public boolean matches(String password, @Nullable String hash) {
        boolean acceptable = isShortEnough(password) && !(production && OF_THE_DEMO.equals(password));
        boolean matches = encoder.matches(acceptable ? password : "", hash == null ? nobodys.join() : hash);
        return acceptable && hash != null && matches;
    }

    private static boolean isShortEnough(String password) {
        return password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
