package org.gongshu.delivery;

import java.util.UUID;
import org.gongshu.platform.Keys;
import org.springframework.stereotype.Component;

/** Gives each consumer its masks; proves at start that they mask. */
@Component
public class Masks {

    private static final String KEY = "mask-1";

    private final Keys keys;

    Masks(Keys keys) {
        this.keys = keys;
        MaskCanary.requireThatMasksHide(keys.secret(KEY));
    }

    /** The mask of {@code kind} as {@code consumer} sees through it. */
    public Mask of(MaskKind kind, UUID consumer) {
        return of(kind, ConsumerKey.of(keys.secret(KEY), consumer));
    }

    static Mask of(MaskKind kind, ConsumerKey key) {
        return switch (kind) {
            case PERSON_NAME -> new Mask.PersonName();
            case IDENTITY_DOCUMENT -> new Mask.IdentityDocument();
            case PHONE -> new Mask.Phone();
            case ADDRESS -> new Mask.Address();
            case BANK_CARD -> new Mask.BankCard();
            case CREDIT_CODE -> new Mask.CreditCode();
            case YEAR -> new Mask.Year();
            case KEYED_HASH -> new Mask.KeyedHash(key);
            case REDACTED -> new Mask.Redacted();
        };
    }
}
