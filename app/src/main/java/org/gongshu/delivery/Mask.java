package org.gongshu.delivery;

import org.gongshu.delivery.masking.Addresses;
import org.gongshu.delivery.masking.Glyphs;
import org.gongshu.delivery.masking.Numbers;
import org.gongshu.delivery.masking.PersonNames;

/**
 * Makes of a value what a consumer may see of it. Every mask takes every text: what does not look as expected is hidden
 * whole, never passed through.
 */
public sealed interface Mask {

    /** What may be seen of {@code value}, which is not empty. */
    String hide(String value);

    record PersonName() implements Mask {
        @Override
        public String hide(String value) {
            return PersonNames.hide(value);
        }
    }

    record IdentityDocument() implements Mask {
        private static final int LEAST_HIDDEN = 4;

        @Override
        public String hide(String value) {
            return Glyphs.keepEnds(value, 1, 1, LEAST_HIDDEN);
        }
    }

    record Phone() implements Mask {
        @Override
        public String hide(String value) {
            return Numbers.hidePhone(value);
        }
    }

    record Address() implements Mask {
        @Override
        public String hide(String value) {
            return Addresses.hide(value);
        }
    }

    record BankCard() implements Mask {
        @Override
        public String hide(String value) {
            return Numbers.hideBankCard(value);
        }
    }

    record CreditCode() implements Mask {
        private static final int LEAST_HIDDEN = 9;

        @Override
        public String hide(String value) {
            return Glyphs.keepEnds(value, 2, 4, LEAST_HIDDEN);
        }
    }

    record Year() implements Mask {
        @Override
        public String hide(String value) {
            return Numbers.yearOf(value);
        }
    }

    /** A pseudonym under a key of the consumer's own. */
    record KeyedHash(ConsumerKey key) implements Mask {
        @Override
        public String hide(String value) {
            return key.pseudonymOf(value);
        }
    }

    record Redacted() implements Mask {
        @Override
        public String hide(String value) {
            return "***";
        }
    }
}
