package guide.pages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.lambda.http.HttpFunction;
import guide.lambda.http.Router;
import guide.lambda.priming.Priming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// Serves the contract page and the files that it loads.
public final class PagesHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public PagesHandler() {
        this(System.getenv());
    }

    public PagesHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "pages", new HttpFunction(routes()));
    }

    private static Router routes() {
        return new ContractPage().addTo(new Router());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
