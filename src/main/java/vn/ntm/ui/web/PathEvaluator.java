package vn.ntm.ui.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * Reads <code>${row.title}</code> and <code>${!row.open}</code> straight from the object. Most expressions of a template are such paths, and SpEL spends
 * most of its time on finding out anew what they mean. Anything else, or a null on the way, goes to SpEL as before.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[a-z]\\w*(?:\\.[a-z]\\w*)*");
    private static final String OURS = "vn.ntm.";
    private static final Accessor NONE = new Accessor(null);
    private static final Object UNREAD = new Object();

    private final IStandardVariableExpressionEvaluator spel = SPELVariableExpressionEvaluator.INSTANCE;
    private final Map<String, Path> paths = new ConcurrentHashMap<>();

    /** The words of an expression; no words = not a path. With "!" before it, the opposite of what the path leads to. */
    private record Path(String[] words, Step[] steps, boolean opposite) {
        static Path of(String expression) {
            boolean opposite = expression.startsWith("!");
            String path = opposite ? expression.substring(1) : expression;
            boolean simple = PATH.matcher(path).matches() && !path.startsWith("param");
            String[] words = simple ? path.split("\\.") : new String[0];
            Step[] steps = new Step[Math.max(0, words.length - 1)];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = new Step(words[i + 1]);
            }
            return new Path(words, steps, opposite);
        }
    }

    private record Accessor(@Nullable MethodHandle handle) {}

    /** One property, of whatever class the object before it has. */
    private static final class Step extends ClassValue<Accessor> {

        private final String property;

        Step(String property) {
            this.property = property;
        }

        @Override
        protected Accessor computeValue(Class<?> type) {
            if (!type.getName().startsWith(OURS)) {
                return NONE;
            }
            String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
            for (String name : new String[] {"get" + capital, "is" + capital, property}) {
                Accessor found = accessor(type, name);
                if (found != NONE) {
                    return found;
                }
            }
            return NONE;
        }

        private static Accessor accessor(Class<?> type, String name) {
            try {
                Method method = type.getMethod(name);
                if (Modifier.isStatic(method.getModifiers()) || method.getReturnType() == void.class) {
                    return NONE;
                }
                method.setAccessible(true);
                MethodHandle handle = MethodHandles.lookup().unreflect(method);
                return new Accessor(handle.asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class)));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                return NONE;
            }
        }
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (!expression.getUseSelectionAsRoot() && !execution.getPerformTypeConversion()) {
            Object value = read(context, path(expression));
            if (value != UNREAD) {
                return value;
            }
        }
        return spel.evaluate(context, expression, execution);
    }

    private Path path(IStandardVariableExpression expression) {
        if (expression instanceof VariableExpression variable) {
            if (variable.getCachedExpression() instanceof Path known) {
                return known;
            }
            Path path = paths.computeIfAbsent(expression.getExpression(), Path::of);
            if (path.words().length > 0) {
                variable.setCachedExpression(path);
            }
            return path;
        }
        return paths.computeIfAbsent(expression.getExpression(), Path::of);
    }

    /** UNREAD: not a path, an object that is not ours, or null on the way; SpEL decides what that means. */
    private static @Nullable Object read(IExpressionContext context, Path path) {
        if (path.words().length == 0) {
            return UNREAD;
        }
        Object value = context.getVariable(path.words()[0]);
        for (Step step : path.steps()) {
            MethodHandle handle =
                    value == null ? null : step.get(value.getClass()).handle();
            if (handle == null || value == null) {
                return UNREAD;
            }
            value = call(handle, value);
        }
        if (path.opposite()) {
            return value instanceof Boolean truth ? !truth : UNREAD;
        }
        return value;
    }

    private static @Nullable Object call(MethodHandle handle, Object target) {
        try {
            return (Object) handle.invokeExact(target);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
