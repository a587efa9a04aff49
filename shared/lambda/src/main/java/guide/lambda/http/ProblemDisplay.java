package guide.lambda.http;

/// How a function shows a problem to a person, who came by a form or a link.
@FunctionalInterface
public interface ProblemDisplay {

    /// Makes the page. It must not need what may have failed: of a status from 500 on, no table.
    ///
    /// @param path that was asked for, as the contract has it; empty if the request cannot be read
    /// @param query that was asked with, as it was sent; may be empty
    /// @return HTML with the problem's status
    Response of(ProblemView problem, String path, String query);
}
