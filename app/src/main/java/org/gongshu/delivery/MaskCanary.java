package org.gongshu.delivery;

import java.util.UUID;

/**
 * Tries every mask on a value whose masked form is known. A mask that shows what it should hide is worse than none,
 * since nobody looks any more: the platform then does not start.
 */
final class MaskCanary {

    private static final UUID NOBODY = new UUID(0, 0);

    private MaskCanary() {}

    /** Throws where a mask does not hide. */
    static void requireThatMasksHide(byte[] maskKey) {
        ConsumerKey key = ConsumerKey.of(maskKey, NOBODY);
        for (MaskKind kind : MaskKind.values()) {
            String value = sampleOf(kind);
            String shown = Masks.of(kind, key).hide(value);
            if (!isHidden(kind, value, shown, key)) {
                throw new IllegalStateException("脱敏规则失效，平台不启动 / the mask " + kind.code() + " does not mask");
            }
        }
    }

    private static boolean isHidden(MaskKind kind, String value, String shown, ConsumerKey key) {
        return switch (kind) {
            case PERSON_NAME -> shown.equals("欧阳*");
            case IDENTITY_DOCUMENT -> shown.equals("9****************9");
            case PHONE -> shown.equals("199****0000");
            case ADDRESS -> shown.equals("******");
            case BANK_CARD -> shown.equals("9999********9990");
            case CREDIT_CODE -> shown.equals("99************9999");
            case YEAR -> shown.equals("1990");
            case KEYED_HASH -> shown.length() == 32 && shown.equals(key.pseudonymOf(value)) && !shown.contains(value);
            case REDACTED -> shown.equals("***");
        };
    }

    private static String sampleOf(MaskKind kind) {
        return switch (kind) {
            case PERSON_NAME -> "欧阳\uD842\uDFB7";
            case IDENTITY_DOCUMENT -> "999999199001019999";
            case PHONE -> "19900000000";
            case ADDRESS -> "某处小区1号";
            case BANK_CARD -> "9999000000009990";
            case CREDIT_CODE -> "999999999999999999";
            case YEAR -> "1990-05-03";
            case KEYED_HASH, REDACTED -> "canary";
        };
    }
}
