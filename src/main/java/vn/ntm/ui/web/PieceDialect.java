package vn.ntm.ui.web;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.IWritableCharSequence;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

/** {@code ui:piece="${r.chip}"}: the {@link Piece} becomes the body of the element; null leaves it empty. */
final class PieceDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "ui";

    /** As th:text; and in the row of the standard attributes, for after those a {@code <th:block>} is gone already. */
    private static final int AS_TEXT = 1300;

    PieceDialect() {
        super("Pieces", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new PieceProcessor(prefix), new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
    }

    private static final class PieceProcessor extends AbstractAttributeTagProcessor {

        PieceProcessor(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "piece", true, AS_TEXT, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            structure.setBody(markup(piece(context, expression)), false);
        }

        private static @Nullable Piece piece(ITemplateContext context, String expression) {
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            return (Piece) value;
        }

        private static CharSequence markup(@Nullable Piece piece) {
            return piece == null ? "" : new Markup(piece);
        }
    }

    /** What a piece will write: straight into the page, without a copy of it as text. */
    private record Markup(Piece piece) implements IWritableCharSequence {

        @Override
        public void write(Writer page) {
            piece.writeTo(new Html(page));
        }

        @Override
        public String toString() {
            StringWriter text = new StringWriter();
            write(text);
            return text.toString();
        }

        @Override
        public int length() {
            return toString().length();
        }

        @Override
        public char charAt(int index) {
            return toString().charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return toString().subSequence(from, to);
        }
    }
}
