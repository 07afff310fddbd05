package vn.ntm.notice.domain.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** word/styles.xml: which paragraph styles bring a number or capitals along. */
final class DocxStyles implements XmlWalk.Visitor {

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style open;
    private String defaultStyle = "";

    /** One style; what it does not say its base says. */
    private static final class Style {
        private String base = "";
        private @Nullable String numId;
        private @Nullable Integer level;
        private @Nullable Boolean capitals;
    }

    @Override
    public void start(XmlWalk.Tag tag) {
        Style style = open;
        if (tag.is("style")) {
            open = new Style();
            styles.put(tag.attribute("styleId"), open);
            if (tag.attribute("type").equals("paragraph")
                    && tag.attribute("default").equals("1")) {
                defaultStyle = tag.attribute("styleId");
            }
        } else if (style != null) {
            switch (tag.name()) {
                case "basedOn" -> style.base = tag.value();
                case "numId" -> style.numId = tag.value();
                case "ilvl" -> style.level = tag.number("val", 0);
                case "caps" -> style.capitals = tag.isOn();
                default -> {
                    // how it looks does not matter
                }
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            open = null;
        }
    }

    /** Number and level of a paragraph of this style; null when it has none. */
    @Nullable NumberRef number(String styleId) {
        String numId = null;
        Integer level = null;
        Set<String> seen = new HashSet<>();
        String id = styleId.isEmpty() ? defaultStyle : styleId;
        Style style = styles.get(id);
        while (style != null && seen.add(id)) {
            numId = numId == null ? style.numId : numId;
            level = level == null ? style.level : level;
            id = style.base;
            style = styles.get(id);
        }
        return numId == null || numId.equals("0") ? null : new NumberRef(numId, level);
    }

    boolean capitals(String styleId) {
        Set<String> seen = new HashSet<>();
        String id = styleId.isEmpty() ? defaultStyle : styleId;
        Style style = styles.get(id);
        while (style != null && seen.add(id)) {
            Boolean said = style.capitals;
            if (said != null) {
                return said;
            }
            id = style.base;
            style = styles.get(id);
        }
        return false;
    }

    /**
     * A reference to a list.
     *
     * @param level null when the style leaves it to the list
     */
    record NumberRef(String numId, @Nullable Integer level) {}
}
