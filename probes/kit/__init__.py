"""What probes use: findings, servers, clients, and a search of a package."""
