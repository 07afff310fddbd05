package vn.ntm.notice.domain.intake;

import java.util.List;
import java.util.stream.Collectors;

/** The page of a portal: menus, scripts and a foot around the paper; head and foot of the paper as tables. */
final class HtmlSample {

    private HtmlSample() {}

    static String of(SamplePaper paper) {
        String menu = List.of("Trang chủ", "Giới thiệu", "Văn bản", "Thủ tục", "Liên hệ").stream()
                .map(word -> "<li><a href='#'>" + word + "</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        String head = paper.head().isEmpty()
                ? ""
                : "<table><tr><td>ỦY BAN NHÂN DÂN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr><tr><td>"
                        + escape(paper.head().get(0)) + "</td><td>"
                        + escape(paper.head().get(1)) + "</td></tr></table>";
        String body = paper.body().stream()
                .map(words -> "<p>" + escape(words).replaceFirst(" ", "\n   ") + "</p>\n")
                .collect(Collectors.joining());
        String foot = paper.recipients().isEmpty()
                ? ""
                : "<table><tr><td>" + lines(paper.recipients()) + "</td><td>" + lines(paper.signature())
                        + "</td></tr></table>";
        return "<!DOCTYPE html><html lang=vi><head><meta charset=utf-8><title>Cổng</title><style>p{color:red}</style></head>"
                + "<body><nav>" + menu + "</nav><div class=left>" + menu
                + "</div><script>var x = '<p>1. Không đọc</p>';"
                + "</script><article>" + head + body + foot
                + "</article><footer>Bản quyền thuộc UBND</footer></body></html>";
    }

    private static String lines(List<String> words) {
        return words.stream().map(HtmlSample::escape).collect(Collectors.joining("<br>"));
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("đ", "&#273;");
    }
}
