package vn.ntm.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import vn.ntm.ui.Piece;

/** Plain paths mean what they meant before; everything else still goes through SpEL. */
class PathEvaluatorTest {

    private final SpringTemplateEngine engine =
            new TemplateConfiguration().engine(List.of(new StringTemplateResolver()), List.of());

    /** A record as views are. */
    public record Row(
            String title,
            boolean over,
            @Nullable Integer progress,
            @Nullable Row next) {
        public Piece mark() {
            return out -> out.raw("<b>").text(title).raw("</b>");
        }
    }

    /** A form as Spring binds them. */
    public static final class Form {
        public String getTitle() {
            return "từ getter";
        }

        public boolean isOpen() {
            return true;
        }
    }

    private static final Row ROW = new Row("Xã <A>", true, null, new Row("Xã B", false, 5, null));

    private String render(String template) {
        return engine.process(
                template,
                new Context(
                        null, Map.of("r", ROW, "form", new Form(), "list", List.of(1, 2), "map", Map.of("k", "v"))));
    }

    @Test
    void readsRecordsAndGetters() {
        assertThat(render("<i th:text=\"${r.title}\"></i>")).isEqualTo("<i>Xã &lt;A&gt;</i>");
        assertThat(render("<i th:text=\"${r.next.progress}\"></i>")).isEqualTo("<i>5</i>");
        assertThat(render("<i th:text=\"${form.title}\"></i>")).isEqualTo("<i>từ getter</i>");
        assertThat(render("<i th:if=\"${form.open}\"></i><i th:if=\"${r.next.over}\">x</i>"))
                .isEqualTo("<i></i>");
    }

    @Test
    void readsTheOpposite() {
        assertThat(render("<i th:if=\"${!r.over}\">x</i><i th:if=\"${!r.next.over}\">y</i>"))
                .isEqualTo("<i>y</i>");
        assertThat(render("<i th:text=\"${!form.open}\"></i>")).isEqualTo("<i>false</i>");
        assertThatThrownBy(() -> render("<i th:if=\"${!r.title}\"></i>")).hasMessageContaining("!r.title");
    }

    @Test
    void nothingIsNull() {
        assertThat(render("<i th:text=\"${r.progress}\"></i><i th:text=\"${absent}\"></i>"))
                .isEqualTo("<i></i><i></i>");
    }

    @Test
    void spelDecidesAboutTheRest() {
        assertThat(render("<i th:text=\"${list.size()}\"></i>")).isEqualTo("<i>2</i>");
        assertThat(render("<i th:text=\"${map.k}\"></i>")).isEqualTo("<i>v</i>");
        assertThat(render("<i th:text=\"${r.over ? 'trễ' : 'chưa'}\"></i>")).isEqualTo("<i>trễ</i>");
        assertThatThrownBy(() -> render("<i th:text=\"${r.unknown}\"></i>")).hasMessageContaining("r.unknown");
        assertThatThrownBy(() -> render("<i th:text=\"${r.next.next.title}\"></i>"))
                .hasMessageContaining("r.next.next.title");
    }

    @Test
    void aPieceIsTheBody() {
        assertThat(render("<td ui:piece=\"${r.mark}\">mẫu</td>")).isEqualTo("<td><b>Xã &lt;A&gt;</b></td>");
        assertThat(render("<td ui:piece=\"${r.next.next}\">mẫu</td>")).isEqualTo("<td></td>");
    }
}
