package org.gongshu.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command line says, in Chinese or English. */
enum Words {
    ZH,
    EN;

    static Words preferred(Locale locale, @Nullable String lang) {
        boolean chinese = locale.getLanguage().equals("zh") || (lang != null && lang.startsWith("zh"));
        return chinese ? ZH : EN;
    }

    static Words of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    private String pick(String chinese, String english) {
        return this == ZH ? chinese : english;
    }

    String usage() {
        return pick("""
                用法：verify 地址|目录 [--key 公钥] [--remember 文件] [--lang zh|en]
                      receipt 回执文件 --key 公钥 [--lang zh|en]
                --key       事先通过可信渠道取得的账本公钥（名称+编号+密钥）
                --remember  保存本次检查点；下次检查时据此发现账本是否被改写
                退出码：0 完好，1 有问题，2 用法不对，3 读不到""", """
                Usage: verify ADDRESS|FOLDER [--key KEY] [--remember FILE] [--lang zh|en]
                       receipt FILE --key KEY [--lang zh|en]
                --key       the log's public key (name+id+key), obtained beforehand in a way you trust
                --remember  keeps this checkpoint, so that the next check finds a log that was rewritten
                Exit codes: 0 sound, 1 broken, 2 wrong use, 3 not readable""");
    }

    String sound(Checkpoint checkpoint) {
        String root = Base64.getEncoder().encodeToString(checkpoint.root());
        return pick("账本完好：", "The log is sound: ")
                + checkpoint.origin()
                + pick("，共 %d 条，根 %s。", ", %d entries, root %s.").formatted(checkpoint.size(), root);
    }

    String continues(Checkpoint earlier) {
        return pick("与上次所见的检查点（%d 条）一脉相承。", "It continues the checkpoint seen last (%d entries).")
                .formatted(earlier.size());
    }

    String keyOfTheLog() {
        return pick(
                "注意：公钥取自账本自身。要防备运行者本人，请用 --key 给出事先取得的公钥，并用 --remember 记住检查点。",
                "Note: the key was taken from the log itself. To be safe from its operator too, give the key that you "
                        + "obtained beforehand with --key, and keep checkpoints with --remember.");
    }

    String noKey() {
        return pick("没有公钥：请用 --key 给出。", "There is no public key: give it with --key.");
    }

    String otherKey() {
        return pick("记住的检查点不是由这把公钥签署的", "the remembered checkpoint is not signed by this key");
    }

    String unreadable(String reason) {
        return pick("读不到账本：", "The log cannot be read: ") + reason;
    }

    String broken(Verdict.Broken broken) {
        return pick("账本有问题：", "The log is broken: ") + fault(broken.fault()) + place(broken) + pick("。", ".");
    }

    private String place(Verdict.Broken broken) {
        if (broken.first() < 0) {
            return "";
        }
        return broken.first() == broken.last()
                ? pick("，第 %d 条（从 0 数起）", ", at index %d").formatted(broken.first())
                : pick("，在第 %d 至 %d 条之间（从 0 数起）", ", between index %d and %d").formatted(broken.first(), broken.last());
    }

    private String fault(Verdict.Fault fault) {
        return switch (fault) {
            case NO_CHECKPOINT -> pick("没有检查点", "there is no checkpoint");
            case BAD_SIGNATURE -> pick("检查点的签名不符", "the checkpoint's signature does not fit");
            case WRONG_ORIGIN -> pick("检查点属于另一个账本", "the checkpoint is that of another log");
            case MISSING_ENTRY -> pick("缺少记录", "an entry is missing");
            case SURPLUS_ENTRY -> pick("多出记录", "there is an entry too many");
            case CHANGED_ENTRY -> pick("记录与其散列不符", "an entry does not fit its hash");
            case MALFORMED_ENTRY -> pick("记录格式不明", "an entry has no known form");
            case MISSING_TILE -> pick("缺少散列块", "a tile is missing");
            case CHANGED_TILE -> pick("散列块与其下的记录不符", "a tile does not follow from what is beneath it");
            case WRONG_ROOT -> pick("全部记录与签署的根不符", "the entries do not add up to the signed root");
            case FORKED -> pick("账本没有延续上次所见的检查点", "the log does not continue the checkpoint seen last");
        };
    }

    String receipt(Proof.Verdict verdict, Proof proof) {
        return switch (verdict) {
            case INCLUDED ->
                pick("回执有效：第 %d 条（从 0 数起），", "The receipt is good: index %d, ").formatted(proof.index())
                        + Checkpoint.parse(proof.checkpoint().text()).origin()
                        + pick("。记录：", ". Entry: ")
                        + record(proof.record());
            case WRONG_KEY -> pick("回执无效：签名不符。", "The receipt is not good: the signature does not fit.");
            case WRONG_ORIGIN -> pick("回执无效：属于另一个账本。", "The receipt is not good: it is that of another log.");
            case NOT_INCLUDED ->
                pick("回执无效：记录不在签署的账本里。", "The receipt is not good: the entry is not in the signed log.");
            case NOT_IN_GROUP ->
                pick("回执无效：账本里的那一条不含这条记录。", "The receipt is not good: the entry in the log does not hold this record.");
        };
    }

    /** The record as it stands, without what could move a terminal's cursor. */
    private static String record(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "");
    }
}
