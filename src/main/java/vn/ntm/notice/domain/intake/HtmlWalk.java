package vn.ntm.notice.domain.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks a page: a break at each block, rows of tables cell by cell, the numbers that a list makes itself written out. */
final class HtmlWalk implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "hr",
            "address",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "center",
            "body");
    private static final Pattern LABELLED =
            Pattern.compile("(?:[-–+*•●▪]|\\d{1,2}[.)/]|[a-zđ]\\)|[IVX]{1,5}[.)])\\s*\\S.*", Pattern.DOTALL);

    private final Progress progress;
    private final Prose prose;
    private final StringBuilder line = new StringBuilder();
    private final Deque<ListNumber> lists = new ArrayDeque<>();
    private String label = "";

    HtmlWalk(Progress progress) {
        this.progress = progress;
        this.prose = new Prose(progress);
    }

    @Override
    public void head(Node node, int depth) {
        progress.step();
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            line.append('\n');
        } else if (BLOCKS.contains(name)) {
            endLine();
        }
        switch (name) {
            case "tr" -> prose.openRow();
            case "td", "th" -> prose.openCell();
            case "ul", "ol" -> {
                boolean inBullets = lists.peek() != null && !lists.element().ordered;
                lists.push(new ListNumber(element, inBullets));
            }
            case "li" -> {
                ListNumber list = lists.peek();
                label = list == null ? "- " : list.next(element);
            }
            default -> {
                // no block of its own kind
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            endLine();
        }
        switch (name) {
            case "tr" -> prose.closeRow();
            case "td", "th" -> prose.closeCell();
            case "ul", "ol" -> lists.poll();
            case "li" -> label = "";
            default -> {
                // nothing was opened
            }
        }
    }

    /** Blanks and line ends of the source are one blank, as a browser shows them. */
    private void append(TextNode text) {
        Element parent = text.parent();
        boolean kept = parent != null && parent.normalName().equals("pre");
        String words = text.getWholeText();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!blank || kept) {
                line.append(c);
            } else if (line.length() > 0 && " \n".indexOf(line.charAt(line.length() - 1)) < 0) {
                line.append(' ');
            }
        }
        progress.text(line.length());
    }

    private void endLine() {
        String words = Prose.clean(line.toString());
        line.setLength(0);
        if (!words.isEmpty()) {
            prose.paragraph(LABELLED.matcher(words).matches() ? words : label + words);
            label = "";
        }
    }

    DocumentText finish(List<DocumentNote> notes) {
        endLine();
        return prose.finish(DocumentKind.HTML, 0, notes);
    }

    /** Counts the points of one list. */
    private static final class ListNumber {

        private final boolean ordered;
        private final String type;
        private final String bullet;
        private int next;

        ListNumber(Element list, boolean inBullets) {
            ordered = list.normalName().equals("ol");
            type = list.attr("type");
            bullet = inBullets ? "+ " : "- ";
            next = number(list.attr("start"), 1);
        }

        String next(Element point) {
            int number = number(point.attr("value"), next);
            next = number + 1;
            return ordered ? NumberStyle.ofHtml(type).label(number) + " " : bullet;
        }

        private static int number(String printed, int otherwise) {
            return printed.matches("\\d{1,4}") ? Integer.parseInt(printed) : otherwise;
        }
    }
}
