package guide.doctor;

import guide.doctor.checks.CacheLifetimes;
import guide.doctor.checks.CatalogueFilled;
import guide.doctor.checks.ClocksAgree;
import guide.doctor.checks.CostCap;
import guide.doctor.checks.DirectCallsRefused;
import guide.doctor.checks.EntityTags;
import guide.doctor.checks.FeedAddresses;
import guide.doctor.checks.FrontCaches;
import guide.doctor.checks.GzipEncoding;
import guide.doctor.checks.HeadRequests;
import guide.doctor.checks.HeldPostRemoved;
import guide.doctor.checks.IssuerDiscovery;
import guide.doctor.checks.MailIdentity;
import guide.doctor.checks.ModeratorReads;
import guide.doctor.checks.NewerReleases;
import guide.doctor.checks.OriginAllowed;
import guide.doctor.checks.PageHeaders;
import guide.doctor.checks.PreflightAnswered;
import guide.doctor.checks.ProblemDetails;
import guide.doctor.checks.ReadersSignIn;
import guide.doctor.checks.StrangerRefused;
import guide.doctor.checks.TokensRequired;
import guide.doctor.checks.TransportSecurity;
import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.ServedContract;

import java.util.ArrayList;
import java.util.List;

/// All that is asked, in the order in which it is told.
final class AllChecks {

    private AllChecks() {}

    /// @param origins the sites that must be able to call
    static List<DoctorCheck> of(ServedContract own, List<String> origins) {
        List<DoctorCheck> checks = new ArrayList<>();
        checks.add(new TransportSecurity());
        checks.add(new IssuerDiscovery());
        checks.add(new TokensRequired(own));
        checks.add(new ModeratorReads());
        origins.forEach(origin -> checks.add(new OriginAllowed(origin)));
        checks.add(new StrangerRefused());
        checks.addAll(preflights());
        checks.add(new HeldPostRemoved());
        checks.add(new MailIdentity());
        checks.add(new ReadersSignIn(origins));
        checks.add(new ClocksAgree());
        checks.add(new EntityTags());
        checks.add(new CacheLifetimes());
        checks.add(new GzipEncoding());
        checks.add(new HeadRequests());
        checks.add(new FeedAddresses());
        checks.add(new CatalogueFilled());
        checks.add(new NewerReleases());
        checks.add(new ProblemDetails());
        checks.add(new PageHeaders());
        checks.add(new FrontCaches());
        checks.add(new DirectCallsRefused());
        checks.addAll(caps());
        return checks;
    }

    /// For each method the route on which pages use it.
    private static List<DoctorCheck> preflights() {
        return List.of(
                new PreflightAnswered("GET", "/v1/moderation/queue"),
                new PreflightAnswered("POST", "/v1/comments"),
                new PreflightAnswered("PUT", "/v1/comments/doctor/vote"),
                new PreflightAnswered("PATCH", "/v1/comments/doctor"),
                new PreflightAnswered("DELETE", "/v1/authors/me"));
    }

    private static List<DoctorCheck> caps() {
        return List.of(
                new CostCap("throttle", true, "the API's throttle"),
                new CostCap("concurrency", false, "the functions' concurrency"),
                new CostCap("table", true, "the tables' maximum"));
    }
}
