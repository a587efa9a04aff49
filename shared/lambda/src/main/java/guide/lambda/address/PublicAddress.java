package guide.lambda.address;

import java.util.function.Supplier;

/// The address at which the request that is being answered reached the API. Links in a response
/// begin with it, so that they lead back to where the response came from.
///
/// Views find it through the thread that handles the request, because nearly every one of them has
/// a link somewhere.
///
/// @param origin such as `https://guide.example.org`; empty if it is not known
/// @param basePath what stands before `/v1`, such as `/guide`; empty at the root of a domain
public record PublicAddress(String origin, String basePath) {

    /// Outside a request, and where nothing is known of it: links begin with `/v1`.
    public static final PublicAddress NONE = new PublicAddress("", "");

    private static final ScopedValue<PublicAddress> CURRENT = ScopedValue.newInstance();

    /// Runs `work` for a request that came to this address.
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// Returns the address of the request that this thread handles.
    public static PublicAddress current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    /// Returns a link for whoever reads the response at its own address.
    ///
    /// @param path of the contract, from `/v1` on
    public static String link(String path) {
        return current().basePath + path;
    }

    /// Returns a link that leads here from a page of any site, as the HTML has that other sites
    /// include.
    ///
    /// @param path of the contract, from `/v1` on
    public static String absolute(String path) {
        return current().origin + link(path);
    }
}
