"""What a probe works with: findings, servers, clients, and the look into a package."""
