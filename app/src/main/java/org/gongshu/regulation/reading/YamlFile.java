package org.gongshu.regulation.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 without its dangers: no tags, anchors or duplicate keys, one document, at most 1 MB. */
final class YamlFile {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 40;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(LARGEST)
            .build();

    private final String file;
    private final Findings findings;

    private YamlFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The content of {@code text}, or nothing where it is broken, which is then among the findings. */
    static Optional<YamlNode> read(String file, String text, Findings findings) {
        if (text.length() > LARGEST) {
            findings.add(file, 0, "", "文件太大，最多 1 MB；分成几个文件。", "The file is larger than 1 MB; divide it.");
            return Optional.empty();
        }
        try {
            if (isTooDeep(file, text, findings)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                findings.add(file, 0, "", "文件是空的。", "The file is empty.");
            }
            return root.map(node -> new YamlFile(file, findings).convert(node, ""));
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            findings.add(file, line, "", "不是合法的 YAML：" + broken.getProblem(), "Not YAML: " + broken.getProblem());
            return Optional.empty();
        } catch (YamlEngineException broken) {
            findings.add(file, 0, "", "不是合法的 YAML：" + broken.getMessage(), "Not YAML: " + broken.getMessage());
            return Optional.empty();
        }
    }

    /** Brackets within brackets without end would exhaust whoever reads them. */
    private static boolean isTooDeep(String file, String text, Findings findings) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
                findings.add(
                        file,
                        line,
                        "",
                        "嵌套太深，最多 " + DEEPEST + " 层。",
                        "Nested too deeply; " + DEEPEST + " levels are the most.");
                return true;
            }
        }
        return false;
    }

    private YamlNode convert(Node node, String path) {
        int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        if (node.getAnchor().isPresent()) {
            findings.add(
                    file,
                    line,
                    path,
                    "不允许使用锚点和别名；把内容写在用到的地方。",
                    "Anchors and aliases are not allowed; write the content where it is used.");
            return new YamlNode.Scalar(null, line);
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, line, path);
            case SequenceNode sequence -> sequence(sequence, line, path);
            case ScalarNode scalar -> new YamlNode.Scalar(scalar(scalar, line, path), line);
            default -> throw new IllegalStateException("Unknown YAML node " + node.getNodeType());
        };
    }

    private YamlNode mapping(MappingNode mapping, int line, String path) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(-1) + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(file, keyLine, path, "键必须是文字。", "A key must be text.");
                continue;
            }
            String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (entries.containsKey(key.getValue())) {
                findings.add(file, keyLine, below, "这个键写了两次。", "This key is written twice.");
            }
            entries.put(key.getValue(), convert(tuple.getValueNode(), below));
        }
        return new YamlNode.Mapping(entries, line);
    }

    private YamlNode sequence(SequenceNode sequence, int line, String path) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(convert(item, path + "[" + items.size() + "]"));
        }
        return new YamlNode.Sequence(items, line);
    }

    private @Nullable Object scalar(ScalarNode scalar, int line, String path) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return scalar.getValue();
        }
        if (tag.equals(Tag.INT)) {
            return whole(scalar.getValue(), line, path);
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        if (!tag.equals(Tag.NULL)) {
            findings.add(file, line, path, "不能用小数或标签；条号要加引号。", "No fractions or tags; quote article numbers.");
        }
        return null;
    }

    private @Nullable Object whole(String digits, int line, String path) {
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException tooLarge) {
            findings.add(file, line, path, "整数太大或写法不对。", "Not a whole number of ordinary size.");
            return null;
        }
    }
}
