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

/// Serves files: the contract page, the moderation desk, the elements, and what they load.
public final class PagesHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public PagesHandler() {
        this(System.getenv());
    }

    public PagesHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "pages", new HttpFunction(routes(environment)));
    }

    private static Router routes(Map<String, String> environment) {
        Router router = new ContractPage().addTo(new Router());
        new ModerationDesk(DeskSettings.from(environment)).addTo(router);
        return new Elements().addTo(router);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
