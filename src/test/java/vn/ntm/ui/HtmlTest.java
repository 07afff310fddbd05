package vn.ntm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void wordsCannotBecomeMarkup() {
        StringWriter written = new StringWriter();
        new Html(written)
                .raw("<b title=\"")
                .text("\"><script>alert('x')</script> & \"")
                .raw("\">")
                .text("Xã <i>Quốc Khánh</i>")
                .raw("</b>");
        assertThat(written)
                .hasToString("<b title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;\">"
                        + "Xã &lt;i&gt;Quốc Khánh&lt;/i&gt;</b>");
    }

    @Test
    void anIconIsDecoration() {
        StringWriter written = new StringWriter();
        new Html(written).icon("house-door");
        assertThat(written).hasToString("<i class=\"bi bi-house-door\" aria-hidden=\"true\"></i>");
    }
}
