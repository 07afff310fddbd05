package vn.ntm.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.util.Map;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page is written as the bytes it goes out as, and goes out only when it is whole: an error half way leaves nothing
 * sent. As text first it was copied four times, and turned into bytes in small portions by the writer of the container.
 */
public class WholePageView extends ThymeleafView {

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Utf8Page page = new Utf8Page();
        super.render(model, request, new OnPage(response, page));
        page.writeTo(response.getOutputStream());
    }

    private static final class OnPage extends HttpServletResponseWrapper {

        private final Utf8Page page;

        OnPage(HttpServletResponse response, Utf8Page page) {
            super(response);
            this.page = page;
        }

        @Override
        public PrintWriter getWriter() {
            return page;
        }
    }
}
