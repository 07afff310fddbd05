package vn.ntm.notice.domain.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** A page of a portal, or of a word processor: its words without menus and scripts. Nothing in it is fetched or run. */
final class HtmlPage {

    private static final Pattern TAGS =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCKS = Pattern.compile("<(?:p|div|br|table)[\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final String FURNITURE =
            "script,style,noscript,template,iframe,object,embed,svg,math,canvas,audio,video,nav,aside,footer,"
                    + "button,select,textarea,input,datalist,dialog,head,"
                    + "[role=navigation],[role=search],[role=complementary],[hidden],[aria-hidden=true]";
    private static final String MAIN = "article,main,[itemprop=articleBody],[role=main]";
    private static final int LOOKED_AT = 4_000;
    /** A list of links is a menu: this share of its words are links, and there are some. */
    private static final double LINKED = 0.8;

    private static final int SOME_LINKS = 4;

    private HtmlPage() {}

    static boolean isHtml(String text, String fileName) {
        String begin = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return TAGS.matcher(begin).find()
                || fileName.toLowerCase(Locale.ROOT).matches(".*\\.x?html?")
                        && BLOCKS.matcher(begin).find();
    }

    static DocumentText read(DocumentText source, Progress progress) {
        Parser parser = Parser.htmlParser().setMaxDepth(progress.limits().depth());
        Document page = parser.parseInput(source.text(), "");
        progress.check();
        page.select(FURNITURE).remove();
        progress.check();
        dropMenus(page, progress);
        HtmlWalk walk = new HtmlWalk(progress);
        main(page, progress).traverse(walk);
        DocumentText text = walk.finish(source.notes());
        if (text.text().isBlank()) {
            throw new RefusedException(RefusalReason.NO_TEXT, "");
        }
        return text;
    }

    private static void dropMenus(Document page, Progress progress) {
        List<Element> menus = page.select("ul,ol,menu").stream()
                .filter(list -> isMenu(list, progress))
                .toList();
        menus.forEach(Element::remove);
    }

    private static boolean isMenu(Element list, Progress progress) {
        progress.check();
        Elements links = list.getElementsByTag("a");
        if (links.size() < SOME_LINKS) {
            return false;
        }
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return linked >= LINKED * list.text().length();
    }

    /** The one part that calls itself the main one, when it holds most of the words; else the whole page. */
    private static Element main(Document page, Progress progress) {
        Element body = page.body();
        int all = body.text().length();
        return page.select(MAIN).stream()
                .peek(part -> progress.check())
                .filter(part -> part.text().length() * 10L >= all * 6L)
                .reduce((outer, inner) -> inner)
                .orElse(body);
    }
}
