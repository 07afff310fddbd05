package vn.ntm.ui.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page that was rendered whole goes out in one piece: turned into bytes at once, not in small portions by the writer of
 * the container, which took longer than writing the markup of a large table.
 */
public class WholePageView extends ThymeleafView {

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        super.render(model, request, new WholeText(response));
    }

    private static final class WholeText extends HttpServletResponseWrapper {

        WholeText(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return new WholeWriter(getOutputStream());
        }
    }

    /** A {@link PrintWriter} only because the interface of servlets demands one; its own buffer is never used. */
    private static final class WholeWriter extends PrintWriter {

        private final ServletOutputStream out;

        WholeWriter(ServletOutputStream out) {
            super(Writer.nullWriter());
            this.out = out;
        }

        @Override
        public void write(String text, int from, int length) {
            try {
                out.write(text.substring(from, from + length).getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                setError();
            }
        }

        @Override
        public void write(char[] text, int from, int length) {
            write(new String(text, from, length), 0, length);
        }

        @Override
        public void write(int character) {
            write(String.valueOf((char) character), 0, 1);
        }

        @Override
        public void flush() {
            try {
                out.flush();
            } catch (IOException gone) {
                setError();
            }
        }
    }
}
