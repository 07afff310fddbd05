package vn.ntm.notice.domain.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * word/numbering.xml: the numbers that Word makes itself. They stand nowhere in the text, so they are counted here as
 * Word counts them: lists of one definition go on together, a deeper level begins again after a higher one.
 */
final class DocxNumbering implements XmlWalk.Visitor {

    private static final int LEVELS = 9;

    private final DocxStyles styles;
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private @Nullable Definition openDefinition;
    private @Nullable Instance openInstance;
    private @Nullable ListLevel openLevel;
    private int openOverride;

    DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    /** A definition (abstractNum) and how far it has been counted. */
    private static final class Definition {
        private final ListLevel[] levels = new ListLevel[LEVELS];
        private final int[] count = new int[LEVELS];
        private final boolean[] begun = new boolean[LEVELS];
        private String styleLink = "";
    }

    /** A list (num): its definition and what it changes of it. */
    private static final class Instance {
        private String definition = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, ListLevel> levels = new HashMap<>();
        private final Set<Integer> restarted = new HashSet<>();
    }

    @Override
    public void start(XmlWalk.Tag tag) {
        switch (tag.name()) {
            case "abstractNum" -> {
                openDefinition = new Definition();
                definitions.put(tag.attribute("abstractNumId"), openDefinition);
            }
            case "num" -> {
                openInstance = new Instance();
                instances.put(tag.attribute("numId"), openInstance);
            }
            case "lvlOverride" -> openOverride = tag.number("ilvl", 0);
            case "lvl" -> openLevel(tag.number("ilvl", 0));
            default -> describe(tag);
        }
    }

    private void openLevel(int level) {
        Instance instance = openInstance;
        Definition definition = openDefinition;
        openLevel = new ListLevel();
        if (instance != null) {
            instance.levels.put(level, openLevel);
        } else if (definition != null && level < LEVELS) {
            definition.levels[level] = openLevel;
        }
    }

    private void describe(XmlWalk.Tag tag) {
        Instance instance = openInstance;
        Definition definition = openDefinition;
        ListLevel level = openLevel;
        if (level != null) {
            level.describe(tag);
        } else if (instance != null && tag.is("abstractNumId")) {
            instance.definition = tag.value();
        } else if (instance != null && tag.is("startOverride")) {
            instance.starts.put(openOverride, tag.number("val", 1));
        } else if (definition != null && tag.is("numStyleLink")) {
            definition.styleLink = tag.value();
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "abstractNum" -> openDefinition = null;
            case "num" -> openInstance = null;
            case "lvl" -> openLevel = null;
            default -> {
                // inside of one of them
            }
        }
    }

    /** Counts the next paragraph of this list and gives its label, e.g. "1.2." or "-"; empty when it prints none. */
    String next(DocxStyles.NumberRef reference, String styleId) {
        Instance instance = instances.get(reference.numId());
        Definition definition = instance == null ? null : definition(instance);
        if (instance == null || definition == null) {
            return "";
        }
        Integer said = reference.level();
        int at = Math.min(said != null ? said : levelOfStyle(definition, styleId), LEVELS - 1);
        count(instance, definition, at);
        ListLevel level = level(instance, definition, at);
        return level.style == NumberStyle.BULLET
                ? level.bullet(at > 0 && level(instance, definition, at - 1).isDash())
                : label(instance, definition, at);
    }

    private @Nullable Definition definition(Instance instance) {
        Definition definition = definitions.get(instance.definition);
        if (definition != null && !definition.styleLink.isEmpty()) {
            DocxStyles.NumberRef linked = styles.number(definition.styleLink);
            Instance other = linked == null ? null : instances.get(linked.numId());
            Definition real = other == null ? null : definitions.get(other.definition);
            return real == null ? definition : real;
        }
        return definition;
    }

    private static int levelOfStyle(Definition definition, String styleId) {
        for (int i = 0; i < LEVELS; i++) {
            ListLevel level = definition.levels[i];
            if (level != null && !styleId.isEmpty() && level.paragraphStyle.equals(styleId)) {
                return i;
            }
        }
        return 0;
    }

    private static void count(Instance instance, Definition definition, int at) {
        Integer start = instance.starts.get(at);
        if (start != null && instance.restarted.add(at)) {
            definition.count[at] = start;
        } else if (definition.begun[at]) {
            definition.count[at]++;
        } else {
            definition.count[at] = start == null ? level(instance, definition, at).start : start;
        }
        definition.begun[at] = true;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            int restart = level(instance, definition, deeper).restartAfter;
            if (restart < 0 || restart > 0 && at < restart) {
                definition.begun[deeper] = false;
            }
        }
    }

    private static String label(Instance instance, Definition definition, int at) {
        ListLevel level = level(instance, definition, at);
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < level.pattern.length(); i++) {
            char c = level.pattern.charAt(i);
            int place = c == '%' && i + 1 < level.pattern.length() ? level.pattern.charAt(i + 1) - '1' : -1;
            if (place < 0 || place >= LEVELS) {
                label.append(c);
                continue;
            }
            i++;
            ListLevel other = level(instance, definition, place);
            int number = definition.begun[place] ? definition.count[place] : other.start;
            NumberStyle style = level.legal && place < at ? NumberStyle.DECIMAL : other.style;
            label.append(style.print(number));
        }
        return label.toString().strip();
    }

    private static ListLevel level(Instance instance, Definition definition, int at) {
        ListLevel own = instance.levels.get(at);
        ListLevel level = own == null ? definition.levels[at] : own;
        return level == null ? ListLevel.PLAIN : level;
    }
}
