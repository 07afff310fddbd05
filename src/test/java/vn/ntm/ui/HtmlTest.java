package vn.ntm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void wordsCannotBecomeMarkup() {
        String written = new Html()
                .raw("<b title=\"")
                .text("\"><script>alert('x')</script> & \"")
                .raw("\">")
                .text("Xã <i>Quốc Khánh</i>")
                .raw("</b>")
                .toString();
        assertThat(written)
                .isEqualTo("<b title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;\">"
                        + "Xã &lt;i&gt;Quốc Khánh&lt;/i&gt;</b>");
    }

    @Test
    void anIconIsDecoration() {
        assertThat(new Html().icon("house-door"))
                .hasToString("<i class=\"bi bi-house-door\" aria-hidden=\"true\"></i>");
    }
}
